import { expect, test } from 'vitest';
import { runConfigSchema } from '../../lib/contracts/run-config.ts';
import { fingerprint } from './fingerprint.ts';
import { planReel, type ReelMaterial } from './reel-plan.ts';

const SETTINGS = runConfigSchema.parse({}).assemble;
const CLIP = { source_file: 'a.mp4', start_sec: 5, end_sec: 9, events: [], reel_type: 'highlights' } as const;
const MATERIAL: ReelMaterial = {
  sha256: 'ab'.repeat(32),
  clips: [CLIP],
  events: [],
  match: runConfigSchema.parse({}).match,
  titles: { match: 'Rovers v City', day: '2026-11-22' },
  tracksKey: 'ab/track-1/tracks.jsonl.gz',
};
const printOf = (change: Partial<typeof SETTINGS>, material: Partial<ReelMaterial> = {}) =>
  planReel({ ...SETTINGS, ...change }, { ...MATERIAL, ...material }, 'highlights').print;

test('a reel as usual has the name it had before there was anything to choose', () => {
  const assemble = { useStreamCopy: false, addTimestamps: true, burnIn: false, maxHeightPx: 1080 };
  const clips = [{ startSec: 5, endSec: 9, title: '0:05' }];
  expect(printOf({})).toBe(
    fingerprint('assemble', { sha256: MATERIAL.sha256, reelType: 'highlights', clips, assemble }),
  );
});

test('everything that shapes a reel is in its name, and nothing that does not', () => {
  const prints = [
    printOf({}),
    printOf({ lowerThird: true }),
    printOf({ titleCard: true }),
    printOf({ titleCard: true }, { titles: { match: 'Rovers v City', day: null } }),
    printOf({ shape: 'vertical' }),
    printOf({ shape: 'vertical' }, { tracksKey: 'ab/track-2/tracks.jsonl.gz' }),
  ];
  expect(new Set(prints).size).toBe(prints.length);
  expect(printOf({}, { tracksKey: 'another', titles: { match: 'other', day: null } })).toBe(printOf({}));
});

test('a match without a name has the reel on its card', () => {
  const plan = planReel(
    { ...SETTINGS, titleCard: true },
    { ...MATERIAL, titles: { match: ' ', day: 'soon' } },
    'highlights',
  );
  expect(plan.titleCard).toEqual({ title: 'Highlights', lines: ['Highlights', '1 clip · soon'] });
});
