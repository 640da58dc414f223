import { useState } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_TYPES, type EventType } from '../../lib/domain/football.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { INPUT_CLASS } from '../ui/field.tsx';
import { percentText, reviewStateOf } from './event-state.ts';
import { EventTypeOptions } from './event-type-options.tsx';
import { undecidedBy } from './undecided-by.ts';
import type { Studio } from './use-studio.ts';

export function BulkButton({ studio, events }: { studio: Studio; events: readonly MatchEvent[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button disabled={events.every((event) => reviewStateOf(event) !== 'undecided')} onClick={() => setOpen(true)}>
        Many…
      </Button>
      {isOpen && <BulkDialog studio={studio} events={events} onClose={() => setOpen(false)} />}
    </>
  );
}

function BulkDialog({
  studio,
  events,
  onClose,
}: {
  studio: Studio;
  events: readonly MatchEvent[];
  onClose: () => void;
}) {
  const [type, setType] = useState<EventType | 'all'>('all');
  const [confidence, setConfidence] = useState(0.8);
  const above = undecidedBy(events, { type, side: 'above', confidence });
  const below = undecidedBy(events, { type, side: 'below', confidence });
  const act = (decision: 'confirmed' | 'rejected', chosen: readonly MatchEvent[]) => {
    onClose();
    studio.decideMany({ decision, events: chosen });
  };
  return (
    <Dialog title="Decide on many events" onClose={onClose}>
      <div className="flex flex-col gap-4 text-sm">
        <p className="text-ink-soft">Only events that nobody has decided on. One undo takes all of it back.</p>
        <label className="flex items-center gap-3">
          <span className="w-24 shrink-0">Type</span>
          <select
            className={INPUT_CLASS}
            value={type}
            onChange={(event) => setType(EVENT_TYPES.find((one) => one === event.target.value) ?? 'all')}
          >
            <option value="all">Any type</option>
            <EventTypeOptions />
          </select>
        </label>
        <label className="flex items-center gap-3">
          <span className="w-24 shrink-0">Confidence</span>
          <input
            type="range"
            className="flex-1"
            min={0}
            max={1}
            step={0.05}
            value={confidence}
            aria-valuetext={percentText(confidence)}
            onChange={(event) => setConfidence(Number(event.target.value))}
          />
          <output className="w-12 text-right">{percentText(confidence)}</output>
        </label>
        <div className="flex flex-wrap justify-end gap-2">
          <Button disabled={below.length === 0} variant="danger" onClick={() => act('rejected', below)}>
            Reject {below.length} below
          </Button>
          <Button disabled={above.length === 0} variant="primary" onClick={() => act('confirmed', above)}>
            Confirm {above.length} at or above
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
