import { MAX_PERIODS } from '../../lib/contracts/match-setup.ts';
import { parseClock } from '../../lib/domain/match-clock.ts';
import type { Player } from '../player/player.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { type PeriodDraft, secText, withPeriods } from './period-draft.ts';
import { PeriodRow } from './period-row.tsx';
import type { SetupEdit } from './use-setup-edit.ts';

const EXTRA_TIME = [
  { label: 'Extra time, first half', minutes: 15 },
  { label: 'Extra time, second half', minutes: 15 },
];
const SHOOT_OUT = [{ label: 'Penalties', minutes: 0 }];
const ANOTHER = [{ label: 'Another period', minutes: 15 }];

/** Where the halves lie in the video. @param player null while there is nothing to play */
export function PeriodsCard({
  edit,
  player,
  isSuggested,
}: {
  edit: SetupEdit;
  player: Player | null;
  /** They were taken from the files. */
  isSuggested: boolean;
}) {
  const { draft, change } = edit;
  const rows = draft.periods;
  const setRows = (periods: readonly PeriodDraft[], isSettled = false) => change({ ...draft, periods }, isSettled);
  const withRow = (row: PeriodDraft) => rows.map((other) => (other.id === row.id ? row : other));
  const add = (more: typeof EXTRA_TIME) => (
    <Button
      key={more[0]?.label}
      disabled={rows.length + more.length > MAX_PERIODS}
      onClick={() => setRows(withPeriods(rows, more))}
    >
      {more === EXTRA_TIME ? 'Add extra time' : more === SHOOT_OUT ? 'Add penalties' : 'Add a period'}
    </Button>
  );
  return (
    <Card aria-labelledby="periods-title">
      <div className="border-b border-line px-4 py-3">
        <h2 id="periods-title" className="text-lg font-semibold">
          Halves
        </h2>
        <p className="text-sm text-ink-soft">
          {player
            ? 'Play to the moment and press the button, or type the time of the video. '
            : 'The video is still being prepared: type times of the video, or come back when it plays. '}
          Events and reels are then told by the match clock, and the next run looks for events neither before the
          kick-off nor in the breaks. An empty period is not saved.
        </p>
        {isSuggested && (
          <p className="mt-1 text-sm font-medium">
            Suggested: each half begins with its file. Put the kick-offs right where the camera ran before them.
          </p>
        )}
      </div>
      <ol>
        {rows.map((row, index) => (
          <PeriodRow
            key={row.id}
            row={row}
            problems={edit.problems.periods}
            endHint={rows.slice(index + 1).some(({ start }) => start.trim() !== '') ? 'next start' : 'end of video'}
            onChange={(field, text) => setRows(withRow({ ...row, [field]: text }))}
            onMark={player && ((field) => setRows(withRow({ ...row, [field]: secText(player.atSec()) }), true))}
            onShow={player && ((text) => player.seek(parseClock(text) ?? player.atSec()))}
            onRemove={() =>
              setRows(
                rows.filter(({ id }) => id !== row.id),
                true,
              )
            }
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 border-t border-line px-4 py-3">
        {[EXTRA_TIME, SHOOT_OUT, ANOTHER].map(add)}
      </div>
    </Card>
  );
}
