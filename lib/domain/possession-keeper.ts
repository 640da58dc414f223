import type { Team } from './event.ts';
import { defendedEnd, type Play, reachAsSeenM } from './possession.ts';
import type { BallSample } from './possession-ball-samples.ts';
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
  /** The ball is with the goalkeeper within this (metres), as seen. */
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
  const reachM = reachAsSeenM(play, settings.reachM);
  const spells: KeeperSpell[] = [];
  let open: OpenSpell | null = null;
  play.path.samples.forEach((sample, index) => {
    const { holder, seen } = lookForKeepers(play, sample, reachM);
    const isTooLong = open !== null && sample.sec - open.endSec > settings.maxGapSec;
    const isLetGo = open !== null && holder?.trackId !== open.trackId && (holder !== null || seen.has(open.trackId));
    if (open && (isTooLong || isLetGo)) {
      spells.push(closed(open));
      open = null;
    }
    if (!holder) return;
    open ??= { ...holder, first: index, last: index, startSec: sample.sec, endSec: sample.sec, heightsM: [] };
    open.last = index;
    open.endSec = sample.sec;
    if (sample.heightM !== null) open.heightsM.push(sample.heightM);
  });
  if (open) spells.push(closed(open));
  return spells;
}

type OpenSpell = { -readonly [Key in keyof Omit<KeeperSpell, 'heightM'>]: KeeperSpell[Key] } & { heightsM: number[] };
type Keeper = Pick<KeeperSpell, 'team' | 'trackId' | 'end'>;

/** Goalkeepers in their own area at a sample: who is seen, and who has the ball within reach. */
function lookForKeepers(
  play: Play,
  sample: BallSample,
  reachM: number,
): { readonly holder: Keeper | null; readonly seen: ReadonlySet<number> } {
  let holder: Keeper | null = null;
  const seen = new Set<number>();
  for (const { role, team, trackId, pitchXyM } of play.frames[sample.frameIndex]?.people ?? []) {
    if (role !== 'goalkeeper' || !team || !pitchXyM) continue;
    const end = defendedEnd(play, team, sample.frameIndex);
    if (!isInPenaltyArea(end, pitchXyM, 1)) continue;
    seen.add(trackId);
    if (Math.hypot(pitchXyM[0] - sample.x, pitchXyM[1] - sample.y) <= reachM) holder = { team, trackId, end };
  }
  return { holder, seen };
}

function closed({ heightsM, ...spell }: OpenSpell): KeeperSpell {
  const heightM = heightsM.length === 0 ? null : heightsM.reduce((sum, value) => sum + value, 0) / heightsM.length;
  return { ...spell, heightM };
}
