import { PITCH_LENGTH_M, PITCH_WIDTH_M } from '../football.ts';
import { defendedEnd, type Play, sampleAt } from '../possession.ts';

export type KickOffSettings = {
  /** The ball is this near (metres) to the centre spot: lying there, or just played from there. */
  readonly spotReachM: number;
  /** So many people whose team is known are in sight, and at least this part (0..1) of them in their own half, */
  readonly minPeople: number;
  readonly minOwnHalfPart: number;
  /** or at most this far (metres) beyond: whoever takes it stands over the line. */
  readonly overLineM: number;
  /** Two kick-offs are at least this far apart (seconds). */
  readonly apartSec: number;
};

export const DEFAULT_KICK_OFF_SETTINGS: KickOffSettings = {
  spotReachM: 3,
  minPeople: 8,
  minOwnHalfPart: 0.9,
  overLineM: 1.5,
  apartSec: 10,
};

/**
 * Kick-offs, as positions in `BallPath.samples` of where the ball is first seen at the centre spot with both teams in their own
 * halves: nowhere else in a match do they stand so. Seen too whether the ball lay there in sight or was played a moment ago.
 */
export function findKickOffs(play: Play, settings: KickOffSettings = DEFAULT_KICK_OFF_SETTINGS): number[] {
  const kickOffs: number[] = [];
  play.path.samples.forEach((sample, index) => {
    if (Math.hypot(sample.x - PITCH_LENGTH_M / 2, sample.y - PITCH_WIDTH_M / 2) > settings.spotReachM) return;
    const before = kickOffs.at(-1);
    if (before !== undefined && sample.sec - sampleAt(play, before).sec < settings.apartSec) return;
    if (standInOwnHalves(play, sample.frameIndex, settings)) kickOffs.push(index);
  });
  return kickOffs;
}

function standInOwnHalves(play: Play, frameIndex: number, settings: KickOffSettings): boolean {
  let seen = 0;
  let atHome = 0;
  for (const { team, pitchXyM } of play.frames[frameIndex]?.people ?? []) {
    if (team === null || pitchXyM === null) continue;
    seen += 1;
    const overM =
      defendedEnd(play, team, frameIndex) === 0 ? pitchXyM[0] - PITCH_LENGTH_M / 2 : PITCH_LENGTH_M / 2 - pitchXyM[0];
    if (overM <= settings.overLineM) atHome += 1;
  }
  return seen >= settings.minPeople && atHome >= seen * settings.minOwnHalfPart;
}
