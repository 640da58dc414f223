import type { Lab } from '../detected-frame.ts';
import type { Team } from '../event.ts';
import { findKits, type Kits, teamOfShirt } from './kits.ts';
import { type LookTable, peopleAt } from './look-table.ts';
import { shirtOf, shortsOf, type TrackFacts } from './track-facts.ts';

/** `outsider`: a shirt of neither team, so a goalkeeper or a referee; null: cannot be told. */
export type Side = Team | 'outsider' | null;

export type ShirtTeams = {
  readonly sideOf: ReadonlyMap<number, Side>;
  /** Median shirt of every track that showed one. */
  readonly shirtOf: ReadonlyMap<number, Lab>;
  readonly teamShirtLab: Readonly<Record<Team, Lab>> | null;
};

/** Shorter tracks say too little about a kit: passers-by, false boxes. */
const MIN_LOOKS_FOR_KIT = 3;

/** Teams by shirt: colours of the whole match make two kits, and every track wears one, the other, or neither. */
export function findShirtTeams(table: LookTable, facts: readonly TrackFacts[]): ShirtTeams {
  const shirts = new Map<number, Lab>();
  for (const one of facts) {
    const shirt = shirtOf(one);
    if (shirt !== null) shirts.set(one.trackId, shirt);
  }
  const kits = findKits(
    facts.flatMap((one) => {
      const shirtLab = shirts.get(one.trackId);
      if (shirtLab === undefined || one.looks < MIN_LOOKS_FOR_KIT) return [];
      return [{ looks: one.looks, shirtLab, shortsLab: shortsOf(one) }];
    }),
  );
  if (kits === null) return { sideOf: new Map(), shirtOf: shirts, teamShirtLab: null };

  const kitOf = new Map([...shirts].map(([trackId, shirt]) => [trackId, teamOfShirt(kits, shirt)]));
  const homeKit = kitStandingLeftFirst(table, kitOf);
  const sideOf = new Map<number, Side>();
  for (const [trackId, kit] of kitOf) {
    sideOf.set(trackId, kit === null || kit === 'other' ? kit && 'outsider' : kit === homeKit ? 'home' : 'away');
  }
  return { sideOf, shirtOf: shirts, teamShirtLab: teamShirts(kits, homeKit) };
}

function teamShirts(kits: Kits, homeKit: 0 | 1): Record<Team, Lab> {
  return { home: kits.teams[homeKit].shirtLab, away: kits.teams[homeKit === 0 ? 1 : 0].shirtLab };
}

/** Time (s) from the first look with both teams over which sides are compared. */
const FIRST_SIDES_SEC = 60;

/**
 * Which kit is `home`: a picture does not know whose ground it is, so it is the team that stands further to the left
 * at the start of the video. Fixed for the match: changing ends changes no names.
 */
function kitStandingLeftFirst(table: LookTable, kitOf: ReadonlyMap<number, 0 | 1 | 'other' | null>): 0 | 1 {
  let startSec: number | null = null;
  let leftness = 0;
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    const ptsSec = table.ptsSec[frame] ?? 0;
    if (startSec !== null && ptsSec - startSec > FIRST_SIDES_SEC) break;
    const sum = [0, 0];
    const count = [0, 0];
    for (const { trackId, box } of peopleAt(table, frame)) {
      const kit = kitOf.get(trackId);
      if (kit !== 0 && kit !== 1) continue;
      sum[kit] = (sum[kit] ?? 0) + box[0] + box[2] / 2;
      count[kit] = (count[kit] ?? 0) + 1;
    }
    const [firstCount = 0, secondCount = 0] = count;
    if (firstCount === 0 || secondCount === 0) continue;
    startSec ??= ptsSec;
    leftness += (sum[1] ?? 0) / secondCount - (sum[0] ?? 0) / firstCount;
  }
  return leftness >= 0 ? 0 : 1;
}
