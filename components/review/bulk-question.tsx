import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { percentText } from './event-state.ts';
import type { BulkWish } from './use-deciding.ts';

const EXAMPLES = 3;
const WORDS = {
  confirmed: { ask: 'Confirm', says: 'They go into the reels as they are.' },
  rejected: { ask: 'Reject', says: 'They leave the reels.' },
  undecided: { ask: 'Undecide', says: 'They are to be reviewed again.' },
} as const;

/** Many at once are asked about once, with their number and the least sure of them as examples. One undo takes all of it back. */
export function BulkQuestion({ wish, onDo, onClose }: { wish: BulkWish; onDo: () => void; onClose: () => void }) {
  const { ask, says } = WORDS[wish.decision];
  const examples = wish.events.toSorted((a, b) => a.confidence - b.confidence).slice(0, EXAMPLES);
  return (
    <Dialog title={`${ask} ${wish.events.length} events?`} onClose={onClose}>
      <p className="mb-3 text-sm">{says} One undo takes all of it back. The least sure of them:</p>
      <ul className="mb-5 flex flex-col gap-1 text-sm text-ink-soft">
        {examples.map((event) => (
          <li key={event.event_id}>
            {formatClock(event.timestamp_start)} {EVENT_LABELS[event.event_type]}, {percentText(event.confidence)} sure
          </li>
        ))}
      </ul>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button variant={wish.decision === 'rejected' ? 'danger' : 'primary'} onClick={onDo}>
          {ask} {wish.events.length} events
        </Button>
      </div>
    </Dialog>
  );
}
