import type { GroundXyM, ImagePerson, Look } from './image-play.ts';

/** 1: the right end of the picture, -1: the left. */
export type End = 1 | -1;

/** Who guards an end of the picture. */
export type LastMan = {
  readonly person: ImagePerson;
  /** A goalkeeper by shirt and place, or just the last person on that side. */
  readonly isKeeper: boolean;
};

/** A goalkeeper may come out past this many of his team. */
const MAX_PEOPLE_BEHIND_KEEPER = 2;

export function endOf(rightward: number): End {
  return rightward >= 0 ? 1 : -1;
}

/** The goalkeeper of that end if one is known there, else the last person of the picture; null when nobody is there. */
export function lastManAt(look: Look, end: End): LastMan | null {
  const people = look.people.filter((person) => person.role !== 'referee');
  const behind = (person: ImagePerson) => people.filter((other) => ahead(other.feetM, person.feetM, end) > 0).length;
  const keeper = people.find((person) => person.role === 'goalkeeper' && behind(person) <= MAX_PEOPLE_BEHIND_KEEPER);
  if (keeper) return { person: keeper, isKeeper: true };
  const last = people.find((person) => behind(person) === 0);
  return last ? { person: last, isKeeper: false } : null;
}

/** How much further towards an end `a` is than `b`, metres. */
export function ahead(a: GroundXyM, b: GroundXyM, end: End): number {
  return (a[0] - b[0]) * end;
}

/** People further towards an end than a place, referees left out. */
export function peopleBeyond(look: Look, placeM: GroundXyM, end: End): ImagePerson[] {
  return look.people.filter((person) => person.role !== 'referee' && ahead(person.feetM, placeM, end) > 0);
}
