import { describe, expect, it } from 'vitest';
import { PLAIN_RECIPE } from '../domain/reel-recipe.ts';
import { DEFAULT_RULE_SETTINGS } from '../domain/rule-settings.ts';
import { configFromOverrides, defaultSettings, ruleSettings } from './config-overrides.ts';

describe('config overrides', () => {
  it('gives the defaults when nothing is set', () => {
    expect(configFromOverrides([]).detect.sampleFps).toBe(
      defaultSettings().find(({ key }) => key === 'detect.sampleFps')?.value,
    );
  });

  it('reads numbers, truths, lists and nested values', () => {
    const config = configFromOverrides([
      'detect.sampleFps=8',
      'assemble.useStreamCopy=true',
      'reelTypes=goalkeeper',
      'classify.eventTypes=catch,punch',
      'reels.goalkeeper=catch,penalty:save',
      'segment.padding.catch={"preSec":4,"postSec":3}',
      'recipes.highlights.maxSec=300',
      'recipes.goalkeeper.order=value',
    ]);
    expect(config.detect.sampleFps).toBe(8);
    expect(config.assemble.useStreamCopy).toBe(true);
    expect(config.reelTypes).toEqual(['goalkeeper']);
    expect(config.classify.eventTypes).toEqual(['catch', 'punch']);
    expect(config.reels.goalkeeper).toEqual(['catch', 'penalty:save']);
    expect(config.reels.highlights).toContain('goal');
    expect(config.segment.padding.catch).toEqual({ preSec: 4, postSec: 3 });
    expect(config.recipes.highlights).toEqual({ ...PLAIN_RECIPE, maxSec: 300 });
    expect(config.recipes.goalkeeper.order).toBe('value');
  });

  it('reads numbers of the rules, and leaves the others at their defaults', () => {
    const { rules } = configFromOverrides(['rules.shot.minSpeedMps=7', 'rules.picture.penalty.distanceM=[5,12]']);
    expect(rules).toEqual({
      ...DEFAULT_RULE_SETTINGS,
      shot: { ...DEFAULT_RULE_SETTINGS.shot, minSpeedMps: 7 },
      picture: {
        ...DEFAULT_RULE_SETTINGS.picture,
        penalty: { ...DEFAULT_RULE_SETTINGS.picture.penalty, distanceM: [5, 12] },
      },
    });
    expect(ruleSettings().map(({ key }) => key)).toContain('rules.shot.minSpeedMps');
    expect(defaultSettings().some(({ key }) => key.startsWith('rules'))).toBe(false);
  });

  it.each([
    ['detect.sampleFps', /key=value/],
    ['detect.sampleFps=0', /detect\.sampleFps/],
    ['detect.sampelFps=5', /sampelFps.*|Known keys: .*detect\.sampleFps/s],
    ['nothing=1', /nothing/],
    ['reelTypes=all', /reelTypes/],
    ['reels.goalkeeper=own_goal', /reels\.goalkeeper.*event type/],
    ['__proto__.x=1', /no setting/],
    ['rules.shot.minSpedMps=9', /minSpedMps.*Known keys: rules\..*rules\.shot\.minSpeedMps/s],
    ['rules.shot.minSpeedMps=fast', /rules\.shot\.minSpeedMps/],
    ['rules.picture.penalty.distanceM=4', /rules\.picture\.penalty\.distanceM/],
  ])('refuses %s and says why', (word, message) => {
    expect(() => configFromOverrides([word])).toThrow(message);
  });
});
