import type { TrackedFrame } from '../../lib/contracts/tracks.ts';
import { type Bbox, between, FADE_SEC, type Looks, MAX_GAP_SEC, movedBbox, partBetween } from './looks-at.ts';

type Person = TrackedFrame['people'][number];

/** Somebody as drawn at a moment. */
export type DrawnPerson = {
  readonly trackId: number;
  readonly role: Person['role'];
  readonly team: Person['team'];
  readonly bbox: Bbox | null;
  /** Metres on the pitch; null where the place is not known. */
  readonly placeXyM: readonly [number, number] | null;
  /** 0..1: less while somebody has not been seen for a while. */
  readonly opacity: number;
};

type Seen = { readonly person: Person; readonly frame: TrackedFrame };

/**
 * Everybody at a moment: between two looks somewhere in between, after the last one where he was seen, ever fainter.
 * In the order of their numbers.
 */
export function peopleAt(looks: Looks): DrawnPerson[] {
  const lastSeen = new Map<number, Seen>();
  for (const frame of looks.before) for (const person of frame.people) lastSeen.set(person.track_id, { person, frame });
  const nextSeen = new Map<number, Seen>();
  for (const frame of looks.after)
    for (const person of frame.people)
      if (!nextSeen.has(person.track_id)) nextSeen.set(person.track_id, { person, frame });
  const people = [...lastSeen].flatMap(([trackId, last]) => personAt(looks, last, nextSeen.get(trackId)) ?? []);
  return people.sort((a, b) => a.trackId - b.trackId);
}

function personAt(looks: Looks, last: Seen, next: Seen | undefined): DrawnPerson | null {
  const { person, frame } = last;
  const who = { trackId: person.track_id, role: person.role, team: person.team };
  if (next && next.frame.timestamp - frame.timestamp <= MAX_GAP_SEC + 0.01) {
    const part = partBetween(frame.timestamp, next.frame.timestamp, looks.atSec);
    return {
      ...who,
      bbox: bboxBetween(person.bbox, next.person.bbox, part),
      placeXyM: placeBetween(person.pitch_xy_m, next.person.pitch_xy_m, part),
      opacity: 1,
    };
  }
  const opacity = opacityAfter(looks.atSec - frame.timestamp);
  if (opacity <= 0) return null;
  const bbox = person.bbox && movedBbox(person.bbox, frame.camera, looks.pose);
  return { ...who, bbox, placeXyM: person.pitch_xy_m, opacity };
}

/** @param unseenSec since the last look at which somebody was seen */
export function opacityAfter(unseenSec: number): number {
  return Math.min(1, Math.max(0, 1 - (unseenSec - MAX_GAP_SEC) / FADE_SEC));
}

export function bboxBetween(from: Bbox | null, to: Bbox | null, part: number): Bbox | null {
  if (!from || !to) return from;
  return [
    between(from[0], to[0], part),
    between(from[1], to[1], part),
    between(from[2], to[2], part),
    between(from[3], to[3], part),
  ];
}

export function placeBetween(
  from: readonly [number, number] | null,
  to: readonly [number, number] | null,
  part: number,
): readonly [number, number] | null {
  return from && to ? [between(from[0], to[0], part), between(from[1], to[1], part)] : from;
}
