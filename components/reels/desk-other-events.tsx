import { useState } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS, EVENT_TYPES } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { Button } from '../ui/button.tsx';
import { INPUT_CLASS } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

/** Rows shown at once: a match may have thousands of events. */
const AT_MOST = 60;

/** Events that are not in the reel, each to be put in. */
export function DeskOtherEvents({
  title,
  hint,
  events,
  isOpen = false,
  putInLabel,
  onPutIn,
}: {
  title: string;
  hint: string;
  events: readonly MatchEvent[];
  isOpen?: boolean;
  putInLabel: string;
  onPutIn: (event: MatchEvent) => void;
}) {
  const [type, setType] = useState('');
  if (events.length === 0) return null;
  const types = EVENT_TYPES.filter((candidate) => events.some((event) => event.event_type === candidate));
  const chosen = types.some((candidate) => candidate === type) ? type : '';
  const wanted = events.filter((event) => chosen === '' || event.event_type === chosen);
  return (
    <details open={isOpen} className="group border-t border-line pt-2">
      <summary className="tap flex items-center gap-1 text-sm font-medium">
        <Icon name="right" className="size-4 transition-transform group-open:rotate-90" />
        {title} ({events.length})
      </summary>
      <p className="mb-2 text-xs text-ink-soft">{hint}</p>
      {types.length > 1 && (
        <select
          aria-label={`${title}: of which type`}
          className={`${INPUT_CLASS} mb-2`}
          value={chosen}
          onChange={(event) => setType(event.target.value)}
        >
          <option value="">All types</option>
          {types.map((candidate) => (
            <option key={candidate} value={candidate}>
              {EVENT_LABELS[candidate]}
            </option>
          ))}
        </select>
      )}
      <ul>
        {wanted.slice(0, AT_MOST).map((event) => {
          const name = `${formatClock(event.timestamp_start)} ${EVENT_LABELS[event.event_type]}`;
          return (
            <li key={event.event_id} className="flex items-center justify-between gap-2 text-sm">
              <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
              <Button variant="plain" aria-label={`${putInLabel} ${name}`} onClick={() => onPutIn(event)}>
                {putInLabel}
              </Button>
            </li>
          );
        })}
      </ul>
      {wanted.length > AT_MOST && (
        <p className="text-xs text-ink-soft">The first {AT_MOST} are shown: choose a type to see others.</p>
      )}
    </details>
  );
}
