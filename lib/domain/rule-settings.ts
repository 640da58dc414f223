import { DEFAULT_IMAGE_RULE_SETTINGS, type ImageRuleSettings } from './image-rules/settings.ts';
import { DEFAULT_PITCH_RULE_SETTINGS, type PitchRuleSettings } from './rules/pitch-rule-settings.ts';

/** Every number that events are told by: the rules in metres, and under `picture` those on boxes in the picture. */
export type RuleSettings = PitchRuleSettings & { readonly picture: ImageRuleSettings };

export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  ...DEFAULT_PITCH_RULE_SETTINGS,
  picture: DEFAULT_IMAGE_RULE_SETTINGS,
};
