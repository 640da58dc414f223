import type { EventType, ReelType } from '../../lib/domain/football.ts';
import type { ReelMembership } from '../../lib/domain/reel-membership.ts';

/** Whether a reel shows a type whatever its outcome. */
export function showsAll(membership: ReelMembership, reel: ReelType, type: EventType): boolean {
  return membership[reel].includes(type);
}

/** The outcomes with which alone a reel shows a type; none where it shows all of them, or the type not at all. */
export function outcomesOf(membership: ReelMembership, reel: ReelType, type: EventType): string[] {
  if (showsAll(membership, reel, type)) return [];
  return membership[reel].filter((member) => member.startsWith(`${type}:`)).map((member) => member.split(':')[1] ?? '');
}

/** The type in the reel if it was not there, out of it (with all its outcomes) if it was. */
export function toggled(membership: ReelMembership, reel: ReelType, type: EventType): ReelMembership {
  const others = membership[reel].filter((member) => member !== type && !member.startsWith(`${type}:`));
  return { ...membership, [reel]: showsAll(membership, reel, type) ? others : [...others, type] };
}

/** Whether two say the same of these reels, in whatever order. */
export function isSameMembership(a: ReelMembership, b: ReelMembership, reels: readonly ReelType[]): boolean {
  return reels.every((reel) => [...a[reel]].sort().join() === [...b[reel]].sort().join());
}
