import { EVENT_LABELS, EVENT_TYPES, isGoalkeeperEventType } from '../../lib/domain/football.ts';
import { useMatchClock } from '../setup/match-setup-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Studio } from './use-studio.ts';

const GROUPS = [
  { name: 'Goalkeeper', types: EVENT_TYPES.filter(isGoalkeeperEventType) },
  { name: 'Highlights', types: EVENT_TYPES.filter((type) => !isGoalkeeperEventType(type)) },
] as const;

/** One press adds the event; its edges can be moved afterwards. */
export function AddEventDialog({ studio, atSec }: { studio: Studio; atSec: number }) {
  const clock = useMatchClock();
  return (
    <Dialog title={`Add an event at ${clock(atSec, true)}`} onClose={studio.stopAdding}>
      <p className="mb-4 text-sm text-ink-soft">
        What happened here? It begins a second before and ends a second after; both can be moved.
      </p>
      {GROUPS.map((group) => (
        <section key={group.name} className="mb-5">
          <h3 className="mb-2 text-sm font-semibold text-ink-soft">{group.name}</h3>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {group.types.map((type) => (
              <Button key={type} onClick={() => studio.add(type)} className="px-2">
                {EVENT_LABELS[type]}
              </Button>
            ))}
          </div>
        </section>
      ))}
    </Dialog>
  );
}
