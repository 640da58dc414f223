import { describe, expect, it } from 'vitest';
import { configFromOverrides, defaultSettings } from './config-overrides.ts';

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
      'segment.padding.catch={"preSec":4,"postSec":3}',
    ]);
    expect(config.detect.sampleFps).toBe(8);
    expect(config.assemble.useStreamCopy).toBe(true);
    expect(config.reelTypes).toEqual(['goalkeeper']);
    expect(config.classify.eventTypes).toEqual(['catch', 'punch']);
    expect(config.segment.padding.catch).toEqual({ preSec: 4, postSec: 3 });
  });

  it.each([
    ['detect.sampleFps', /key=value/],
    ['detect.sampleFps=0', /detect\.sampleFps/],
    ['detect.sampelFps=5', /sampelFps.*|Known keys: .*detect\.sampleFps/s],
    ['nothing=1', /nothing/],
    ['reelTypes=all', /reelTypes/],
    ['__proto__.x=1', /no setting/],
  ])('refuses %s and says why', (word, message) => {
    expect(() => configFromOverrides([word])).toThrow(message);
  });
});
