import { EVENT_LABELS, EVENT_TYPES, isGoalkeeperEventType } from '../../lib/domain/football.ts';

/** All event types as options, goalkeeper's first. */
export function EventTypeOptions() {
  return (
    <>
      <optgroup label="Goalkeeper">
        {EVENT_TYPES.filter(isGoalkeeperEventType).map((type) => (
          <option key={type} value={type}>
            {EVENT_LABELS[type]}
          </option>
        ))}
      </optgroup>
      <optgroup label="Highlights">
        {EVENT_TYPES.filter((type) => !isGoalkeeperEventType(type)).map((type) => (
          <option key={type} value={type}>
            {EVENT_LABELS[type]}
          </option>
        ))}
      </optgroup>
    </>
  );
}
