import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolderArtifactStore } from '../../lib/adapters/storage/folder-artifact-store.ts';
import { configFromOverrides } from '../../lib/contracts/config-overrides.ts';
import type { SeenPerson } from '../../lib/domain/detected-frame.ts';
import type { FrameLooker } from '../../lib/ports/detector.ts';
import type { MediaTool, ProbedVideo, RawFrame } from '../../lib/ports/media-tool.ts';
import { planForVideo } from './pilot-looks.ts';
import type { StageContext } from './stage.ts';

const VIDEO = {
  ...{ durationSec: 100, widthPx: 1920, heightPx: 1080 },
  keyFrames: [0, 8, 28, 48, 68].map((ptsSec) => ({ ptsSec })),
} as unknown as ProbedVideo;

let dir = '';
let readAtSec: number[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pilot-'));
  readAtSec = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function* readFrames({ startSec, widthPx }: Parameters<MediaTool['readFrames']>[0]): AsyncGenerator<RawFrame> {
  readAtSec.push(startSec);
  const picture = { widthPx, heightPx: 32, planesGbr: new Uint8Array(0) };
  for (const frameNumber of [0, 1]) yield { frameNumber, ptsSec: startSec, ...picture };
}

/** Sees six people so tall (parts of the picture) and one who is not sure; beside the goal, one person, in a narrow look. */
function lookerAt(heightNorm: number): FrameLooker {
  const person = (height: number, confidence: number) =>
    ({ className: 'player', confidence, bboxXywhNorm: [0.5, 0.5, 0.01, height] }) as unknown as SeenPerson;
  const people = [...Array.from({ length: 6 }, () => person(heightNorm, 0.8)), person(0.001, 0.3)];
  const near = [person(heightNorm, 0.8)];
  return {
    inputMultipleOfPx: 32,
    look: async ({ widthPx }: RawFrame) => ({ people: heightNorm < 0.3 ? people : widthPx < 600 ? near : [] }),
  } as unknown as FrameLooker;
}

function planned(heightNorm: number, ...settings: string[]) {
  const { detect } = configFromOverrides(settings);
  const ctx = {
    ...{ config: { detect }, sourcePath: 'x', signal: new AbortController().signal },
    ...{ media: { readFrames }, store: createFolderArtifactStore(dir) },
  } as unknown as StageContext;
  return planForVideo(ctx, VIDEO, 'aa/detect-1/pilot.json', async () => lookerAt(heightNorm));
}

test('small people: everything is looked at wider, from one picture at the key frame before each moment', async () => {
  const { config } = await planned(16 / 468);
  expect(config.detect).toMatchObject({ inputWidthPx: 1144, fineWidthPx: 1280 });
  expect(readAtSec).toEqual([8, 28, 48, 68]);
});

test('a goalkeeper who fills the picture: everything is looked at narrower, fine moments too', async () => {
  expect((await planned(0.6)).config.detect).toMatchObject({ inputWidthPx: 593, fineWidthPx: 593 });
});

test('a run that goes on looks as it did before, without a pilot', async () => {
  await planned(16 / 468);
  readAtSec = [];
  expect((await planned(40 / 468)).config.detect.inputWidthPx).toBe(1144);
  expect(readAtSec).toEqual([]);
});

test('people who are tall enough, and a width that somebody asked for, change nothing', async () => {
  expect((await planned(30 / 468)).config.detect.inputWidthPx).toBe(832);
  readAtSec = [];
  expect((await planned(10 / 468, 'detect.inputWidthPx=640')).config.detect.inputWidthPx).toBe(640);
  expect(readAtSec).toEqual([]);
});
