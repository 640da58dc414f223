import { z } from 'zod';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../domain/rule-settings.ts';

/** Metres, seconds, metres a second, degrees or parts: no rule needs more. */
const settingSchema = z.number().min(0).max(1000);

/**
 * The numbers of the rules, each with its default: `rules.shot.minSpeedMps=9`. The schema follows from the defaults, so that
 * a rule's new number is a setting at once.
 */
export const ruleSettingsSchema = schemaOf(DEFAULT_RULE_SETTINGS) as unknown as z.ZodType<RuleSettings>;

type Defaults = { readonly [key: string]: unknown };

function schemaOf(defaults: Defaults): z.ZodType {
  const shape = Object.entries(defaults).map(([key, value]) => [key, settingOf(value)] as const);
  return z.strictObject(Object.fromEntries(shape)).prefault({});
}

function settingOf(value: unknown): z.ZodType {
  if (Array.isArray(value))
    return z.tuple([settingSchema, settingSchema]).default([Number(value[0]), Number(value[1])]);
  return typeof value === 'number' ? settingSchema.default(value) : schemaOf(value as Defaults);
}
