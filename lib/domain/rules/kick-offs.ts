import { PITCH_LENGTH_M, PITCH_WIDTH_M } from '../football.ts';
import { defendedEnd, type Play, sampleAt } from '../possession.ts';

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
};

export const DEFAULT_KICK_OFF_SETTINGS: KickOffSettings = {
  spotReachM: 3,
  minPeople: 8,
  minPeopleMoving: 15,
  minOwnHalfPart: 0.9,
  overLineM: 1.5,
  putDownSec: 3,
  apartSec: 10,
};

/**
 * Kick-offs, as positions in `BallPath.samples` of where the ball is first seen at the centre spot with both teams in their own
 * halves. It lies there, or was played a moment ago: then more people must be in sight, for in a duel at the halfway line those few
 * that a camera shows may stand so too (three times in twenty minutes of real play).
 */
export function findKickOffs(play: Play, settings: KickOffSettings = DEFAULT_KICK_OFF_SETTINGS): number[] {
  const kickOffs: number[] = [];
  play.path.samples.forEach((sample, index) => {
    if (Math.hypot(sample.x - PITCH_LENGTH_M / 2, sample.y - PITCH_WIDTH_M / 2) > settings.spotReachM) return;
    const before = kickOffs.at(-1);
    if (before !== undefined && sample.sec - sampleAt(play, before).sec < settings.apartSec) return;
    const minPeople = liesAtCentre(play, sample.sec, settings) ? settings.minPeople : settings.minPeopleMoving;
    if (standInOwnHalves(play, sample.frameIndex, minPeople, settings)) kickOffs.push(index);
  });
  return kickOffs;
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
