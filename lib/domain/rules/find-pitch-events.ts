import type { EventCandidate } from '../event.ts';
import type { PlayFrame } from '../play.ts';
import { readPlay } from '../possession.ts';
import { findCarries } from '../possession-carries.ts';
import { findKeeperSpells } from '../possession-keeper.ts';
import { findDribbles } from './dribbles.ts';
import { findDistributions, findGoalKicks } from './goalkeeper-distribution.ts';
import { findClaims, findSaves } from './goalkeeper-stops.ts';
import { findGoalsInNet } from './goals-in-net.ts';
import { findOneOnOnes } from './one-on-ones.ts';
import { DEFAULT_GROUND, type Ground } from './rule.ts';
import { findShotAttempts } from './shot-attempts.ts';
import { findShots } from './shots.ts';
import { findTackles } from './tackles.ts';

/** All events that positions on the pitch (metres) show, in order of their key moment. */
export function findPitchEvents(frames: readonly PlayFrame[], ground: Ground = DEFAULT_GROUND): EventCandidate[] {
  const play = readPlay(frames);
  const spells = findKeeperSpells(play);
  const carries = findCarries(play);
  const attempts = findShotAttempts(play, ground);
  const shots = findShots(play, attempts, ground);
  const goalKicks = findGoalKicks(play, spells);
  return [
    ...shots,
    ...findGoalsInNet(play, shots, ground),
    ...findSaves(play, attempts, spells),
    ...findClaims(play, attempts, spells),
    ...goalKicks,
    ...findDistributions(play, spells, goalKicks),
    ...findOneOnOnes(play, carries, ground),
    ...findDribbles(carries),
    ...findTackles(play, carries),
  ].sort((a, b) => a.keySec - b.keySec || a.type.localeCompare(b.type));
}
