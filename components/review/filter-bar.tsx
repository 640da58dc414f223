import { memo } from 'react';
import { EVENT_TYPES, REEL_TYPES } from '../../lib/domain/football.ts';
import type { EventFilter } from './event-filter.ts';
import { EventTypeOptions } from './event-type-options.tsx';

const SELECT = 'tap min-w-0 rounded-lg border border-line-strong bg-surface px-2 text-sm';
const STATES = [
  { value: 'all', label: 'Any state' },
  { value: 'undecided', label: '○ To review' },
  { value: 'confirmed', label: '● Confirmed' },
  { value: 'rejected', label: '✕ Rejected' },
] as const;
const KINDS: readonly EventFilter['kind'][] = ['all', ...REEL_TYPES, ...EVENT_TYPES];
const ORDERS = [
  { value: 'time', label: 'In order of time' },
  { value: 'useful', label: 'Most useful first' },
  { value: 'doubtful', label: 'Doubtful first' },
] as const;
const CONFIDENCES = [0, 0.4, 0.6, 0.8];

export const FilterBar = memo(function FilterBar({
  filter,
  onChange,
}: {
  filter: EventFilter;
  onChange: (filter: EventFilter) => void;
}) {
  // A link may ask for another than those offered: it is shown as one.
  const confidences = [...new Set([...CONFIDENCES, filter.minConfidence])].sort((a, b) => a - b);
  const patch = (change: Partial<EventFilter>) => onChange({ ...filter, ...change });
  return (
    <search aria-label="Filter events" className="grid grid-cols-2 gap-2">
      <select
        aria-label="State"
        className={SELECT}
        value={filter.state}
        onChange={(event) => {
          event.target.blur();
          patch({ state: STATES.find(({ value }) => value === event.target.value)?.value ?? 'all' });
        }}
      >
        {STATES.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label="Type"
        className={SELECT}
        value={filter.kind}
        onChange={(event) => {
          event.target.blur();
          patch({ kind: KINDS.find((kind) => kind === event.target.value) ?? 'all' });
        }}
      >
        <option value="all">Any type</option>
        <option value="goalkeeper">All goalkeeper events</option>
        <option value="highlights">All highlights</option>
        <EventTypeOptions />
      </select>
      <select
        aria-label="Confidence"
        className={SELECT}
        value={filter.minConfidence}
        onChange={(event) => {
          event.target.blur();
          patch({ minConfidence: Number(event.target.value) });
        }}
      >
        {confidences.map((value) => (
          <option key={value} value={value}>
            {value === 0 ? 'Any confidence' : `${Math.round(value * 100)} % and more`}
          </option>
        ))}
      </select>
      <select
        aria-label="Order"
        className={SELECT}
        value={filter.order}
        onChange={(event) => {
          event.target.blur();
          patch({ order: ORDERS.find(({ value }) => value === event.target.value)?.value ?? 'time' });
        }}
      >
        {ORDERS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </search>
  );
});
