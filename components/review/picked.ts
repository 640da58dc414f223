import type { MatchEvent } from '../../lib/domain/event.ts';

/** `lastId`: where a range begins. */
export type Picked = { readonly ids: ReadonlySet<string>; readonly lastId: string | null };

export const NOBODY: Picked = { ids: new Set(), lastId: null };

export function toggled({ ids }: Picked, eventId: string): Picked {
  const after = new Set(ids);
  if (!after.delete(eventId)) after.add(eventId);
  return { ids: after, lastId: eventId };
}

/** All from the one picked last to this one, in the order shown, beside what is picked already. */
export function pickedRange(picked: Picked, shown: readonly MatchEvent[], eventId: string): Picked {
  const indexOf = (id: string | null) => shown.findIndex((event) => event.event_id === id);
  const [from, to] = [indexOf(picked.lastId), indexOf(eventId)];
  if (from === -1 || to === -1) return toggled(picked, eventId);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...picked.ids, ...range.map((event) => event.event_id)]), lastId: eventId };
}
