import { EVENT_TYPES, type EventType, isGoalkeeperEventType, REEL_TYPES, type ReelType } from './football.ts';

/** What goes into a reel: an event type, or a type with one outcome: "goal", "penalty:save". */
export type ReelMember = EventType | `${EventType}:${string}`;

/** Which events each reel shows. Data of a job: everything conceded in the goalkeeper's reel is `goal` added to its list. */
export type ReelMembership = Readonly<Record<ReelType, readonly ReelMember[]>>;

/** What some reels shall show; one that is not named keeps what it shows. */
export type ChosenReels = { readonly [Reel in ReelType]?: readonly ReelMember[] | undefined };

/** The eight types of the goalkeeper in his reel, the others in the highlights. */
export const DEFAULT_REEL_MEMBERSHIP: ReelMembership = {
  goalkeeper: EVENT_TYPES.filter(isGoalkeeperEventType),
  highlights: EVENT_TYPES.filter((type) => !isGoalkeeperEventType(type)),
};

/** Which reels an event goes to. @param outcome how it ended, where that is known: members with an outcome ask for it */
export function reelTargetsOf(
  type: EventType,
  outcome: string | null = null,
  membership: ReelMembership = DEFAULT_REEL_MEMBERSHIP,
): readonly ReelType[] {
  return REEL_TYPES.filter((reel) =>
    membership[reel].some((member) => member === type || (outcome !== null && member === `${type}:${outcome}`)),
  );
}

/** True for "goal" and "penalty:save"; not for types there are not, nor for an empty outcome. */
export function isReelMember(word: string): word is ReelMember {
  const [type, outcome, ...more] = word.split(':');
  return EVENT_TYPES.some((known) => known === type) && outcome !== '' && more.length === 0;
}
