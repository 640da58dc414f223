import { EVENT_LABELS, type EventType } from '../../lib/domain/football.ts';
import { typesByKey } from './type-keys.ts';

/** The types that the digits change to, to be pressed or read. */
export function QuickTypes({ type, onChange }: { type: EventType; onChange: (type: EventType) => void }) {
  return (
    <ul aria-label="By digit" className="hidden flex-wrap gap-1 pointer-fine:flex">
      {typesByKey(type).map((other, index) => (
        <li key={other}>
          <button
            type="button"
            onClick={() => onChange(other)}
            className="flex min-h-6 items-center gap-1 rounded-md border border-line px-1.5 text-xs text-ink-soft hover:bg-sunken hover:text-ink"
          >
            <kbd className="font-mono">{index + 1}</kbd> {EVENT_LABELS[other]}
          </button>
        </li>
      ))}
    </ul>
  );
}
