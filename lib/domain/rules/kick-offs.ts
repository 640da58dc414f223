import { PITCH_LENGTH_M, PITCH_WIDTH_M } from '../football.ts';
import type { PlayFrame } from '../play.ts';
import { defendedEnd, type Play } from '../possession.ts';

/** A kick-off, when it was seen to be taken or about to be. */
export type KickOff = {
  readonly sec: number;
  readonly frameIndex: number;
  /** From when on (seconds) everything stood ready. */
  readonly readySec: number;
  /** Where the ball was (metres); null where nobody saw it. */
  readonly ballXyM: readonly [number, number] | null;
};

export type KickOffSettings = {
  /** The ball is this near (metres) to the centre spot: lying there, or just played from there. */
  readonly spotReachM: number;
  /** Where it lies there, so many people whose team is known are in sight; where it was just played, so many: two sides may face each other. */
  readonly minPeople: number;
  readonly minPeopleMoving: number;
  /** At least this part (0..1) of them stands in the own half, */
  readonly minOwnHalfPart: number;
  /** or at most this far (metres) beyond: whoever takes it stands over the line. */
  readonly overLineM: number;
  /** The ball may be put down this long (seconds) after it is first seen. */
  readonly putDownSec: number;
  /** Two kick-offs are at least this far apart (seconds). */
  readonly apartSec: number;
  /** Without a ball, so many people of known teams, so many of each, stand in their own halves for this long (seconds). */
  readonly minPeopleReady: number;
  readonly minPeopleOfEach: number;
  readonly minReadySec: number;
  /** Who crosses the line for no longer than this (seconds) meanwhile was placed badly. */
  readonly strayedSec: number;
};

export const DEFAULT_KICK_OFF_SETTINGS: KickOffSettings = {
  spotReachM: 3,
  minPeople: 8,
  minPeopleMoving: 15,
  minOwnHalfPart: 0.9,
  overLineM: 1.5,
  putDownSec: 3,
  apartSec: 10,
  minPeopleReady: 14,
  minPeopleOfEach: 4,
  minReadySec: 1,
  strayedSec: 0.6,
};

/** Kick-offs in the order of time: seen with their ball, or told by how both teams stand. */
export function findKickOffs(play: Play, settings: KickOffSettings = DEFAULT_KICK_OFF_SETTINGS): KickOff[] {
  const withBall = kickOffsWithBall(play, settings);
  const isOther = ({ sec, readySec }: KickOff) =>
    withBall.every((seen) => seen.sec < readySec - settings.apartSec || seen.sec > sec + settings.apartSec);
  return [...withBall, ...kickOffsByPlaces(play, settings).filter(isOther)].sort((a, b) => a.sec - b.sec);
}

/**
 * Where the ball is first seen at the centre spot with both teams in their own halves. It lies there, or was played a moment ago: then
 * more people must be in sight, for in a duel at the halfway line those few that a camera shows may stand so too (three times in twenty
 * minutes of real play).
 */
function kickOffsWithBall(play: Play, settings: KickOffSettings): KickOff[] {
  const kickOffs: KickOff[] = [];
  for (const { x, y, sec, frameIndex } of play.path.samples) {
    if (Math.hypot(x - PITCH_LENGTH_M / 2, y - PITCH_WIDTH_M / 2) > settings.spotReachM) continue;
    const before = kickOffs.at(-1);
    if (before !== undefined && sec - before.sec < settings.apartSec) continue;
    const minPeople = liesAtCentre(play, sec, settings) ? settings.minPeople : settings.minPeopleMoving;
    if (!standInOwnHalves(play, frameIndex, minPeople, settings)) continue;
    kickOffs.push({ sec, frameIndex, readySec: sec, ballXyM: [x, y] });
  }
  return kickOffs;
}

/**
 * Where nearly everybody in sight, of both teams, stands in the own half for a while: in play somebody always attacks (so in twenty
 * minutes of real play never, in 98 of simulated 2D play only before kick-offs). Taken when the first steps over the line.
 */
function kickOffsByPlaces(play: Play, settings: KickOffSettings): KickOff[] {
  const kickOffs: KickOff[] = [];
  let open: KickOff | null = null;
  const close = () => {
    if (open && open.sec - open.readySec >= settings.minReadySec && !liesElsewhere(play, open)) kickOffs.push(open);
    open = null;
  };
  play.frames.forEach((frame, frameIndex) => {
    if (!standReady(play, frame, frameIndex, settings)) return;
    const isSame =
      open !== null &&
      frame.ptsSec - open.sec <= settings.strayedSec &&
      play.frames[open.frameIndex]?.sceneId === frame.sceneId;
    if (!isSame) close();
    open = { sec: frame.ptsSec, frameIndex, readySec: open?.readySec ?? frame.ptsSec, ballXyM: null };
  });
  close();
  return kickOffs;
}

/** Before a goal kick both teams may stand so too: in another simulation they did at each. */
function liesElsewhere(play: Play, { readySec, sec }: KickOff): boolean {
  return play.rests.some((rest) => rest.place !== 'centre' && rest.startSec <= sec && rest.endSec >= readySec);
}

function standReady(play: Play, { people }: PlayFrame, frameIndex: number, settings: KickOffSettings): boolean {
  const count = { home: 0, away: 0 };
  for (const { team, pitchXyM } of people) if (team && pitchXyM) count[team] += 1;
  if (Math.min(count.home, count.away) < settings.minPeopleOfEach) return false;
  return standInOwnHalves(play, frameIndex, settings.minPeopleReady, settings);
}

function liesAtCentre(play: Play, sec: number, { putDownSec }: KickOffSettings): boolean {
  return play.rests.some((rest) => rest.place === 'centre' && rest.startSec <= sec + putDownSec && rest.endSec >= sec);
}

function standInOwnHalves(play: Play, frameIndex: number, minPeople: number, settings: KickOffSettings): boolean {
  let seen = 0;
  let atHome = 0;
  for (const { team, pitchXyM } of play.frames[frameIndex]?.people ?? []) {
    if (team === null || pitchXyM === null) continue;
    seen += 1;
    const overM =
      defendedEnd(play, team, frameIndex) === 0 ? pitchXyM[0] - PITCH_LENGTH_M / 2 : PITCH_LENGTH_M / 2 - pitchXyM[0];
    if (overM <= settings.overLineM) atHome += 1;
  }
  return seen >= minPeople && atHome >= seen * settings.minOwnHalfPart;
}
