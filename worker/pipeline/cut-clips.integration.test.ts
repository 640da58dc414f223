import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderArtifactStore } from '../../lib/adapters/storage/folder-artifact-store.ts';
import type { CutClip } from '../../lib/contracts/clip-set.ts';
import { configFromOverrides } from '../../lib/contracts/config-overrides.ts';
import type { ClipFile } from '../../lib/domain/clip-files.ts';
import type { ClipSetStore } from '../../lib/ports/clip-set-repository.ts';
import { executeClipSet } from '../jobs/execute-clip-set.ts';
import { COUNTED_WIDTH_PX, makeCountedVideo, shownNumber } from '../media/counted-video.fixture.ts';
import { createMediaTool } from '../media/media-tool.ts';
import { cutClips } from './cut-clips.ts';
import type { EngineDeps, StageContext } from './stage.ts';

const dir = mkdtempSync(join(tmpdir(), 'touchline clips é '));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const logger = { info() {}, warn() {}, error() {} };
const media = createMediaTool({ logger });
const store = createFolderArtifactStore(join(dir, 'artifacts'));
let sourcePath = '';

beforeAll(() => {
  sourcePath = makeCountedVideo({ output: join(dir, 'match.mp4'), frames: 300 });
});

const engine: EngineDeps = {
  media,
  store,
  logger,
  modelSha256: async () => '',
  openLooker: async () => {
    throw new Error('nothing is looked at');
  },
  clockSec: () => performance.now() / 1000,
};
const context = (assemble: string[] = []): StageContext => ({
  ...engine,
  config: configFromOverrides(assemble),
  jobId: 'j',
  sourcePath,
  signal: new AbortController().signal,
  onProgress() {},
});
const clip = (startSec: number, endSec: number, title = `${startSec} Goal`): ClipFile => ({
  ...{ path: `${startSec}.mp4`, reel: null, place: 1, startSec, endSec, title },
  ...{ clock: '', events: 'Goal', team: '', eventIds: [] },
});

async function numbersIn(cut: CutClip | undefined): Promise<number[]> {
  if (!cut || !('artifactKey' in cut)) throw new Error('not cut');
  const source = await store.localPath(cut.artifactKey);
  expect(statSync(source).size).toBe(cut.sizeBytes);
  const request = { source, video: await media.probe(source), startSec: 0, endSec: 1e6, sampleFps: null };
  const numbers: number[] = [];
  for await (const frame of media.readFrames({ ...request, widthPx: COUNTED_WIDTH_PX, multipleOfPx: 32 }))
    numbers.push(shownNumber(frame));
  return numbers;
}

describe('clips of a set', () => {
  it('show just their pictures, are found the second time, and one without a picture costs the others nothing', async () => {
    const clips = [clip(2, 3), clip(50, 60), clip(0, 0.4)];
    const told: number[] = [];
    const cut = await cutClips(context(), clips, null, (known) => told.push(known.filter(Boolean).length));
    expect(told).toEqual([0, 1, 2, 3]);
    expect(await numbersIn(cut[0])).toEqual(Array.from({ length: 25 }, (_, index) => 50 + index));
    expect(cut[1]).toEqual({ problem: 'The video has no picture there.' });
    expect(await numbersIn(cut[2])).toEqual(Array.from({ length: 10 }, (_, index) => index));

    const again: number[] = [];
    expect(await cutClips(context(), clips, null, (known) => again.push(known.filter(Boolean).length))).toEqual(cut);
    expect(again).toEqual([2, 3]);
    expect(readdirSync(join(dir, 'artifacts', '.scratch'))).toEqual([]);
  });

  it('of a match in two files are cut by its one clock', async () => {
    const second = makeCountedVideo({ output: join(dir, 'second.mp4'), frames: 50 });
    const ctx = { ...context(), moreFiles: [{ path: second, begins: 'chapter' }] as const };
    const [cut] = await cutClips(ctx, [clip(11.6, 12.4)], null, () => undefined);
    const ofFirst = Array.from({ length: 10 }, (_, index) => 290 + index);
    expect(await numbersIn(cut)).toEqual([...ofFirst, ...Array.from({ length: 10 }, (_, index) => index)]);
  });

  it('are other files where they are made otherwise, or are called otherwise', async () => {
    const keyOf = async (ctx: StageContext, title?: string) => {
      const [cut] = await cutClips(ctx, [clip(2, 3, title)], null, () => undefined);
      return cut && 'artifactKey' in cut ? cut.artifactKey : null;
    };
    const keys = [
      await keyOf(context()),
      await keyOf(context(['assemble.useStreamCopy=true'])),
      await keyOf(context(), '45+1:00 Goal'),
    ];
    expect(new Set(keys).size).toBe(3);
    expect(keys).not.toContain(null);
  });
});

describe('a set that a worker takes', () => {
  const settled = async (clips: readonly ClipFile[], videoPath: string) => {
    const said: unknown[] = [];
    const sets: ClipSetStore = {
      take: async (clipSetId) => ({
        clipSetId,
        jobId: 'j',
        videoPath,
        config: context().config,
        clips,
        moreFiles: [],
        tracksKey: null,
      }),
      report: async () => undefined,
      settle: async (_id, cut, error) => void said.push(cut.length, error),
      unfinished: async () => [],
    };
    await executeClipSet({ sets, engine }, 'set', new AbortController().signal);
    return said;
  };

  it('is ready when at least one clip is there', async () => {
    expect(await settled([clip(2, 3), clip(50, 60)], sourcePath)).toEqual([2, null]);
    expect(await settled([clip(50, 60)], sourcePath)).toEqual([1, expect.stringMatching(/^None of these clips/)]);
  });

  it('fails in plain words when the video is gone', async () => {
    const [, error] = await settled([clip(2, 3)], join(dir, 'moved.mp4'));
    expect(error).toMatch(/\w{3}/);
    expect(error).not.toMatch(/unexpected|ENOENT/);
  });
});
