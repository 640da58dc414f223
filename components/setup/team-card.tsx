import type { Team } from '../../lib/domain/event.ts';
import { Card } from '../ui/card.tsx';
import { Field } from '../ui/field.tsx';
import { ColourField } from './colour-field.tsx';
import type { TeamDraft } from './setup-draft.ts';
import { SquadField } from './squad-field.tsx';
import { Swatch } from './swatch.tsx';
import type { SetupEdit } from './use-setup-edit.ts';

const SIDE_WORDS = { home: 'Home', away: 'Away' } as const;

/** One team: its names, its colours, who was there. */
export function TeamCard({ edit, side }: { edit: SetupEdit; side: Team }) {
  const { draft, change } = edit;
  const team = draft.teams[side];
  const set = (part: Partial<TeamDraft>) =>
    change({ ...draft, teams: { ...draft.teams, [side]: { ...team, ...part } } });
  const word = SIDE_WORDS[side];
  return (
    <Card className="flex flex-col gap-4 p-4" aria-labelledby={`team-${side}`}>
      <h2 id={`team-${side}`} className="flex items-center gap-2 text-lg font-semibold [overflow-wrap:anywhere]">
        <Swatch colour={team.shirt} /> {team.name.trim() || `${word} team`}
      </h2>
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-3">
        <Field
          label="Name"
          aria-label={`Name of the ${side} team`}
          autoComplete="off"
          maxLength={80}
          value={team.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Field
          label="Short name"
          aria-label={`Short name of the ${side} team`}
          autoComplete="off"
          maxLength={12}
          value={team.shortName}
          onChange={(event) => set({ shortName: event.target.value })}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <ColourField label={`${word} shirts`} colour={team.shirt} onChange={(shirt) => set({ shirt })} />
        <ColourField label={`${word} goalkeeper`} colour={team.keeper} onChange={(keeper) => set({ keeper })} />
      </div>
      <SquadField of={team.name.trim() || `the ${side} team`} text={team.squad} onChange={(squad) => set({ squad })} />
    </Card>
  );
}
