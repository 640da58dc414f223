import { familyOf } from '../../lib/domain/event-family.ts';
import { EVENT_TYPES, type EventType, isGoalkeeperEventType } from '../../lib/domain/football.ts';

/** Digits there are. */
const KEYS = 9;

/**
 * What the digits 1 to 9 change an event's type to: what it is most easily taken for comes first, its family, then the others of the
 * goalkeeper or of the field.
 */
export function typesByKey(type: EventType): readonly EventType[] {
  const nearness = (other: EventType) => {
    if (familyOf(other) === familyOf(type)) return 0;
    return isGoalkeeperEventType(other) === isGoalkeeperEventType(type) ? 1 : 2;
  };
  return EVENT_TYPES.filter((other) => other !== type)
    .toSorted((a, b) => nearness(a) - nearness(b))
    .slice(0, KEYS);
}
