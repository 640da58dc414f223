import { EVENT_TYPES, type EventType } from '../../lib/domain/football.ts';
import { INPUT_CLASS } from '../ui/field.tsx';
import { EventTypeOptions } from './event-type-options.tsx';

export function TypeChoice({ type, onChange }: { type: EventType; onChange: (type: EventType) => void }) {
  return (
    <label className="flex items-center gap-3 text-sm">
      <span className="w-10 shrink-0 text-ink-soft">Type</span>
      <select
        value={type}
        className={INPUT_CLASS}
        onChange={(event) => {
          const chosen = EVENT_TYPES.find((other) => other === event.target.value);
          event.target.blur();
          if (chosen) onChange(chosen);
        }}
      >
        <EventTypeOptions />
      </select>
    </label>
  );
}
