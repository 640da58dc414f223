import { DEFAULT_DRIBBLE_SETTINGS, type DribbleSettings } from './dribbles.ts';
import { DEFAULT_DISTRIBUTION_SETTINGS, type DistributionSettings } from './goalkeeper-distribution.ts';
import { DEFAULT_STOP_SETTINGS, type StopSettings } from './goalkeeper-stops.ts';
import { DEFAULT_IN_NET_SETTINGS, type InNetSettings } from './goals-in-net.ts';
import { DEFAULT_ONE_ON_ONE_SETTINGS, type OneOnOneSettings } from './one-on-ones.ts';
import { type AttemptRules, DEFAULT_ATTEMPT_RULES } from './shot-attempts.ts';
import { DEFAULT_SHOT_TYPE_SETTINGS, type ShotTypeSettings } from './shots.ts';
import { DEFAULT_TACKLE_SETTINGS, type TackleSettings } from './tackles.ts';
import { type ByKickOffSettings, DEFAULT_BY_KICK_OFF_SETTINGS } from './tell-goals-by-kick-off.ts';

/** Every number the rules in metres decide by, a group for each rule: `shot.minSpeedMps`. */
export type PitchRuleSettings = AttemptRules & {
  readonly shotType: ShotTypeSettings;
  readonly inNet: InNetSettings;
  readonly kickOff: ByKickOffSettings;
  readonly stop: StopSettings;
  readonly distribution: DistributionSettings;
  readonly oneOnOne: OneOnOneSettings;
  readonly dribble: DribbleSettings;
  readonly tackle: TackleSettings;
};

export const DEFAULT_PITCH_RULE_SETTINGS: PitchRuleSettings = {
  ...DEFAULT_ATTEMPT_RULES,
  shotType: DEFAULT_SHOT_TYPE_SETTINGS,
  inNet: DEFAULT_IN_NET_SETTINGS,
  kickOff: DEFAULT_BY_KICK_OFF_SETTINGS,
  stop: DEFAULT_STOP_SETTINGS,
  distribution: DEFAULT_DISTRIBUTION_SETTINGS,
  oneOnOne: DEFAULT_ONE_ON_ONE_SETTINGS,
  dribble: DEFAULT_DRIBBLE_SETTINGS,
  tackle: DEFAULT_TACKLE_SETTINGS,
};
