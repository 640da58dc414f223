import { DEFAULT_HALVES_SETTINGS, type HalvesSettings } from './halves.ts';
import { DEFAULT_IMAGE_RULE_SETTINGS, type ImageRuleSettings } from './image-rules/settings.ts';
import { DEFAULT_PITCH_RULE_SETTINGS, type PitchRuleSettings } from './rules/pitch-rule-settings.ts';
import { DEFAULT_SOUND_SETTINGS, type SoundSettings } from './sound/heed-sound.ts';
import { type ByGoalKickSettings, DEFAULT_BY_GOAL_KICK_SETTINGS } from './tell-by-goal-kick.ts';

/** Every number that events are told by: the rules in metres, under `picture` those on boxes in the picture, under `sound` what may be heard, under `goalKick` what one tells of the time before it, under `halves` what is no play. */
export type RuleSettings = PitchRuleSettings & {
  readonly picture: ImageRuleSettings;
  readonly sound: SoundSettings;
  readonly goalKick: ByGoalKickSettings;
  readonly halves: HalvesSettings;
};

export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  ...DEFAULT_PITCH_RULE_SETTINGS,
  picture: DEFAULT_IMAGE_RULE_SETTINGS,
  sound: DEFAULT_SOUND_SETTINGS,
  goalKick: DEFAULT_BY_GOAL_KICK_SETTINGS,
  halves: DEFAULT_HALVES_SETTINGS,
};
