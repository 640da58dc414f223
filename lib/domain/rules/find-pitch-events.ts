import type { EventCandidate } from '../event.ts';
import type { Play } from '../possession.ts';
import { findCarries } from '../possession-carries.ts';
import { findKeeperSpells } from '../possession-keeper.ts';
import { findDribbles } from './dribbles.ts';
import { findDistributions, findGoalKicks } from './goalkeeper-distribution.ts';
import { findClaims, findSaves } from './goalkeeper-stops.ts';
import { findGoalsInNet } from './goals-in-net.ts';
import { findOneOnOnes } from './one-on-ones.ts';
import { DEFAULT_PITCH_RULE_SETTINGS, type PitchRuleSettings } from './pitch-rule-settings.ts';
import { DEFAULT_GROUND, type Ground } from './rule.ts';
import { findShotAttempts } from './shot-attempts.ts';
import { findShots } from './shots.ts';
import { findTackles } from './tackles.ts';

/** All events that positions on the pitch (metres) show, in order of their key moment. */
export function findPitchEvents(
  play: Play,
  ground: Ground = DEFAULT_GROUND,
  rules: PitchRuleSettings = DEFAULT_PITCH_RULE_SETTINGS,
): EventCandidate[] {
  const spells = findKeeperSpells(play);
  const carries = findCarries(play);
  const attempts = findShotAttempts(play, ground, rules);
  const shots = findShots(play, attempts, ground, rules.shotType);
  const goalKicks = findGoalKicks(play, spells, rules.distribution);
  return [
    ...shots,
    ...findGoalsInNet(play, shots, ground, rules.inNet),
    ...findSaves(play, attempts, spells, rules.stop),
    ...findClaims(play, attempts, spells, rules.stop),
    ...goalKicks,
    ...findDistributions(play, spells, goalKicks, rules.distribution),
    ...findOneOnOnes(play, carries, ground, rules.oneOnOne),
    ...findDribbles(play, carries, rules.dribble),
    ...findTackles(play, carries, rules.tackle),
  ].sort((a, b) => a.keySec - b.keySec || a.type.localeCompare(b.type));
}
