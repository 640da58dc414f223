import { Card } from '../ui/card.tsx';
import { Field } from '../ui/field.tsx';
import type { SetupEdit } from './use-setup-edit.ts';

/** When and in what it was played, and which team is which in the picture. */
export function MatchCard({ edit }: { edit: SetupEdit }) {
  const { draft, change } = edit;
  const sides = (['home', 'away'] as const).map((side) => ({
    side,
    name: draft.teams[side].name.trim() || `the ${side} team`,
  }));
  return (
    <Card className="flex flex-col gap-4 p-4" aria-labelledby="match-title">
      <h2 id="match-title" className="text-lg font-semibold">
        Match
      </h2>
      <div className="grid gap-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <Field
          label="Date"
          type="date"
          value={draft.date}
          onChange={(event) => change({ ...draft, date: event.target.value })}
        />
        <Field
          label="Competition"
          autoComplete="off"
          maxLength={120}
          placeholder="U15 League, round 9"
          value={draft.competition}
          onChange={(event) => change({ ...draft, competition: event.target.value })}
        />
      </div>
      <fieldset className="flex flex-wrap gap-x-6 text-sm">
        <legend className="mb-1 font-medium">On the left as the video begins</legend>
        {sides.map(({ side, name }) => (
          <label key={side} className="tap flex items-center gap-2">
            <input
              type="radio"
              name="left-at-start"
              checked={draft.leftAtStart === side}
              onChange={() => change({ ...draft, leftAtStart: side })}
            />
            <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
          </label>
        ))}
        <p className="w-full text-xs text-ink-soft">
          The team whose own goal is on the left then. Events get the names of their teams by it.
        </p>
      </fieldset>
    </Card>
  );
}
