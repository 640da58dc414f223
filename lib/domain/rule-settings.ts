import { DEFAULT_IMAGE_RULE_SETTINGS, type ImageRuleSettings } from './image-rules/settings.ts';
import { DEFAULT_PITCH_RULE_SETTINGS, type PitchRuleSettings } from './rules/pitch-rule-settings.ts';
import { DEFAULT_SOUND_SETTINGS, type SoundSettings } from './sound/heed-sound.ts';

/** Every number that events are told by: the rules in metres, under `picture` those on boxes in the picture, under `sound` what may be heard. */
export type RuleSettings = PitchRuleSettings & { readonly picture: ImageRuleSettings; readonly sound: SoundSettings };

export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  ...DEFAULT_PITCH_RULE_SETTINGS,
  picture: DEFAULT_IMAGE_RULE_SETTINGS,
  sound: DEFAULT_SOUND_SETTINGS,
};
