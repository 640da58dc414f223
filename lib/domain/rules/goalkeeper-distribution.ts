import type { EventCandidate, Team } from '../event.ts';
import { defenderOf, flightsBetween, nearestPerson, type Play, sampleAt } from '../possession.ts';
import type { Flight } from '../possession-ball-path.ts';
import type { KeeperSpell } from '../possession-keeper.ts';
import type { Rest } from '../possession-rests.ts';
import { type GoalEnd, viewFrom } from './goal-frame.ts';
import { round2, toConfidence } from './rule.ts';

export type DistributionSettings = {
  /** A goal kick's ball lies still at least this long (seconds). */
  readonly minRestSec: number;
  /** In open play nobody lets the ball lie in a goal area this long (seconds), unless the goalkeeper has it. */
  readonly openPlayRestSec: number;
  /** A kick or throw leaves faster than this (metres a second). */
  readonly minSpeedMps: number;
  /** Longer than this (metres) is long distribution (Opta: 32 m, 35 yards). */
  readonly longFromM: number;
  /** Shorter than this (metres) is a touch, not a distribution. */
  readonly minLengthM: number;
  /** The goalkeeper had the ball at least this long (seconds), or it was a save or a first-time clearance. */
  readonly minSpellSec: number;
  /** Looking back this far (seconds) for the ball going out before a goal kick. */
  readonly outWithinSec: number;
  /** The ball counts as out this far (metres) behind the goal line. */
  readonly outM: number;
  /** A kick is over after this (seconds). */
  readonly maxFlightSec: number;
  /** Nobody plays a ball above this (metres). */
  readonly headHeightM: number;
  /** Someone this near (metres) played the ball: where it changed its motion, and where it did not. */
  readonly touchReachM: number;
  readonly passReachM: number;
  /** and stayed with them for this long (seconds). */
  readonly staysSec: number;
};

export const DEFAULT_DISTRIBUTION_SETTINGS: DistributionSettings = {
  minRestSec: 0.7,
  openPlayRestSec: 1.2,
  minSpeedMps: 6,
  longFromM: 32,
  minLengthM: 5,
  minSpellSec: 0.5,
  outWithinSec: 45,
  outM: 0.3,
  maxFlightSec: 5,
  headHeightM: 2.4,
  touchReachM: 2,
  passReachM: 1.2,
  staysSec: 0.2,
};

/**
 * `goal_kick`: play restarts with the ball lying in the goal area after it went out over the goal line (the laws of the game; Opta alike),
 * whoever takes it. The key moment is the kick.
 */
export function findGoalKicks(
  play: Play,
  spells: readonly KeeperSpell[],
  settings: DistributionSettings = DEFAULT_DISTRIBUTION_SETTINGS,
): EventCandidate[] {
  const kicks: EventCandidate[] = [];
  for (const rest of play.rests) {
    if (rest.place !== 'goal_area' || rest.endSec - rest.startSec < settings.minRestSec || !rest.launch) continue;
    const end: GoalEnd = rest.atM[0] < 52.5 ? 0 : 105;
    const launch = rest.launch;
    const awayMps = end === 0 ? launch.velocityMps[0] : -launch.velocityMps[0];
    if (launch.speedMps < settings.minSpeedMps || awayMps < 0) continue;
    const spell = spells.find((s) => s.startSec < rest.startSec - 0.3 && s.endSec > rest.startSec - 1.5);
    const cue = whyRestarted(play, rest, end, settings);
    if (!cue || (spell && cue !== 'ball_out') || (cue === 'lies_still' && isKeepersBall(rest, spells))) continue;
    const { frameIndex } = sampleAt(play, launch.first);
    const team = defenderOf(play, end, frameIndex);
    const taker = nearestPerson(play, frameIndex, rest.atM, (person) => person.team === team);
    kicks.push({
      type: 'goal_kick',
      startSec: Math.max(rest.startSec, launch.startSec - 1),
      keySec: launch.startSec,
      endSec: launch.endSec,
      confidence: toConfidence(CUE_CONFIDENCE[cue] * (taker ? 1 : 0.85)),
      team,
      playerTrackId: taker && taker.distanceM < 2.5 ? taker.person.trackId : null,
      outcome: lengthOf(play, launch, team, settings) > settings.longFromM ? 'long' : 'short',
      evidence: {
        length_m: round2(lengthOf(play, launch, team, settings)),
        rest_sec: round2(rest.endSec - rest.startSec),
        speed_mps: round2(launch.speedMps),
        cue,
      },
    });
  }
  return kicks;
}

type RestartCue = 'ball_out' | 'placed' | 'scene_start' | 'lies_still';

/** The goalkeeper was at the ball when it came to rest: gathered, not put down for a kick. */
function isKeepersBall(rest: Rest, spells: readonly KeeperSpell[]): boolean {
  return spells.some((spell) => spell.startSec < rest.startSec + 0.3 && spell.endSec > rest.startSec + 0.3);
}

const CUE_CONFIDENCE: Readonly<Record<RestartCue, number>> = {
  ball_out: 0.9,
  placed: 0.75,
  scene_start: 0.6,
  lies_still: 0.5,
};

/** Why a ball lying in the goal area means a goal kick: it was out at this end, it was put there, the picture begins with it, or it just lies there. */
function whyRestarted(play: Play, rest: Rest, end: GoalEnd, settings: DistributionSettings): RestartCue | null {
  const first = sampleAt(play, rest.first);
  const sceneId = play.frames[first.frameIndex]?.sceneId;
  for (let index = rest.first - 1; index >= 0; index -= 1) {
    const sample = sampleAt(play, index);
    if (rest.startSec - sample.sec > settings.outWithinSec) break;
    if (viewFrom(end, [sample.x, sample.y]).depthM < -settings.outM - play.path.noiseM) return 'ball_out';
    const isElsewhere = viewFrom(end, [sample.x, sample.y]).depthM > 30;
    if (isElsewhere && rest.startSec - sample.sec > 3) break;
  }
  const before = play.path.samples[rest.first - 1];
  if (!before || play.frames[before.frameIndex]?.sceneId !== sceneId) return 'scene_start';
  if (before.stretch !== first.stretch) return 'placed';
  return rest.endSec - rest.startSec >= settings.openPlayRestSec ? 'lies_still' : null;
}

/**
 * The goalkeeper plays the ball on after having had it: `distribution_short` up to 32 m, `distribution_long` beyond (Opta's launch limit),
 * by foot or hand, out of the hands or at the feet; goal kicks are their own type. The key moment is the kick or throw.
 */
export function findDistributions(
  play: Play,
  spells: readonly KeeperSpell[],
  goalKicks: readonly EventCandidate[],
  settings: DistributionSettings = DEFAULT_DISTRIBUTION_SETTINGS,
): EventCandidate[] {
  const found: EventCandidate[] = [];
  for (const spell of spells) {
    const holdSec = spell.endSec - spell.startSec;
    if (holdSec < settings.minSpellSec) continue;
    const launch = launchAfter(play, spell, settings);
    if (!launch) continue;
    if (goalKicks.some((kick) => Math.abs(kick.keySec - launch.startSec) < 1.5)) continue;
    const lengthM = lengthOf(play, launch, spell.team, settings);
    if (lengthM < settings.minLengthM || isOpponentNearer(play, launch, spell)) continue;
    found.push({
      type: lengthM > settings.longFromM ? 'distribution_long' : 'distribution_short',
      startSec: Math.max(spell.startSec, launch.startSec - 1),
      keySec: launch.startSec,
      endSec: launch.endSec,
      confidence: toConfidence(0.5 + Math.min(0.3, holdSec * 0.1)),
      team: spell.team,
      playerTrackId: spell.trackId,
      outcome: null,
      evidence: { length_m: round2(lengthM), held_sec: round2(holdSec), speed_mps: round2(launch.speedMps) },
    });
  }
  return found;
}

function isOpponentNearer(play: Play, launch: Flight, spell: KeeperSpell): boolean {
  const { frameIndex } = sampleAt(play, launch.first);
  const keeper = nearestPerson(play, frameIndex, launch.fromM, (p) => p.trackId === spell.trackId);
  const opponent = nearestPerson(play, frameIndex, launch.fromM, (p) => p.team !== null && p.team !== spell.team);
  return keeper !== null && opponent !== null && opponent.distanceM < keeper.distanceM;
}

function launchAfter(play: Play, spell: KeeperSpell, settings: DistributionSettings): Flight | null {
  return (
    flightsBetween(play, spell.endSec - 0.59, spell.endSec + 0.25).find(
      (flight) => flight.speedMps >= settings.minSpeedMps,
    ) ?? null
  );
}

/** Metres from the kick to where somebody next played the ball or it was lost; bounces with nobody near do not end it. */
function lengthOf(play: Play, launch: Flight, team: Team, settings: DistributionSettings): number {
  let lengthM = 0;
  let nearSec = 0;
  for (const flight of flightsBetween(play, launch.startSec - 0.01, launch.startSec + settings.maxFlightSec)) {
    for (let index = flight.first + 1; index <= flight.last; index += 1) {
      const sample = sampleAt(play, index);
      lengthM = Math.hypot(sample.x - launch.fromM[0], sample.y - launch.fromM[1]);
      if (sample.sec - launch.startSec < 0.4 || (sample.heightM ?? 0) > settings.headHeightM) continue;
      const near = nearestPerson(play, sample.frameIndex, [sample.x, sample.y], (p) => p.team !== null, 0);
      const isOwnKeeper = near?.person.role === 'goalkeeper' && near.person.team === team;
      if (!near || isOwnKeeper) continue;
      // A change of motion near somebody is a touch; without one the ball may be passing overhead, unless it stays with them.
      if (index === flight.last && near.distanceM < settings.touchReachM) return lengthM;
      nearSec =
        near.distanceM < settings.passReachM + play.path.noiseM
          ? nearSec + sample.sec - sampleAt(play, index - 1).sec
          : 0;
      if (nearSec >= settings.staysSec) return lengthM;
    }
    if (flight.isLostAtEnd) return lengthM;
  }
  return lengthM;
}
