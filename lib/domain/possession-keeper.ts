import type { Team } from './event.ts';
import { defendedEnd, type Play } from './possession.ts';
import { isInPenaltyArea } from './rules/goal-frame.ts';

/** A goalkeeper with the ball: from the moment it came to them until it left. */
export type KeeperSpell = {
  readonly team: Team;
  readonly trackId: number;
  readonly end: 0 | 105;
  /** Positions in `BallPath.samples`. */
  readonly first: number;
  readonly last: number;
  readonly startSec: number;
  readonly endSec: number;
  /** Mean height (metres) of the ball meanwhile; null where heights are not known. */
  readonly heightM: number | null;
};

export type KeeperSpellSettings = {
  /** The ball is with the goalkeeper within this (metres) plus two deviations of noise. */
  readonly reachM: number;
  /** Goalkeeper or ball unseen for longer (seconds): the spell is over. */
  readonly maxGapSec: number;
};

export const DEFAULT_KEEPER_SPELL_SETTINGS: KeeperSpellSettings = { reachM: 1.2, maxGapSec: 1 };

/** All times a goalkeeper had the ball within reach in the own penalty area, in order. */
export function findKeeperSpells(
  play: Play,
  settings: KeeperSpellSettings = DEFAULT_KEEPER_SPELL_SETTINGS,
): KeeperSpell[] {
  const reachM = settings.reachM + 2 * play.path.noiseM;
  const spells: KeeperSpell[] = [];
  let open: (KeeperSpell & { heights: number[] }) | null = null;
  const close = () => {
    if (open) {
      const { heights, ...spell } = open;
      const heightM = heights.length === 0 ? null : heights.reduce((sum, value) => sum + value, 0) / heights.length;
      spells.push({ ...spell, heightM });
    }
    open = null;
  };
  play.path.samples.forEach((sample, index) => {
    const frame = play.frames[sample.frameIndex];
    if (!frame) return;
    let holder: { team: Team; trackId: number } | null = null;
    let isKeeperSeen = false;
    for (const person of frame.people) {
      if (person.role !== 'goalkeeper' || !person.team || !person.pitchXyM) continue;
      if (!isInPenaltyArea(defendedEnd(play, person.team, sample.frameIndex), person.pitchXyM, 1)) continue;
      if (open && person.trackId === open.trackId) isKeeperSeen = true;
      const distanceM = Math.hypot(person.pitchXyM[0] - sample.x, person.pitchXyM[1] - sample.y);
      if (distanceM <= reachM) holder = { team: person.team, trackId: person.trackId };
    }
    const isSame = open !== null && holder !== null && holder.trackId === open.trackId;
    if (open && sample.sec - open.endSec > settings.maxGapSec) close();
    if (open && isSame) {
      open = { ...open, last: index, endSec: sample.sec };
      if (sample.heightM !== null) open.heights.push(sample.heightM);
    } else {
      if (open && (isKeeperSeen || holder)) close();
      if (holder) {
        open = {
          ...holder,
          end: defendedEnd(play, holder.team, sample.frameIndex),
          first: index,
          last: index,
          startSec: sample.sec,
          endSec: sample.sec,
          heightM: null,
          heights: sample.heightM === null ? [] : [sample.heightM],
        };
      }
    }
  });
  close();
  return spells;
}
