import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderArtifactStore } from '../../lib/adapters/storage/folder-artifact-store.ts';
import { configFromOverrides } from '../../lib/contracts/config-overrides.ts';
import { AppError } from '../../lib/domain/errors.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Period } from '../../lib/domain/match-clock.ts';
import type { FurtherFile } from '../../lib/domain/match-files.ts';
import { PLAIN_RECIPE, PLAIN_RECIPES, type ReelRecipe } from '../../lib/domain/reel-recipe.ts';
import type { FrameLook, FrameLooker } from '../../lib/ports/detector.ts';
import type { MediaTool, ProbedVideo, RawFrame } from '../../lib/ports/media-tool.ts';
import { type RunHooks, runMatch } from './engine.ts';
import type { EngineDeps } from './stage.ts';
import { readPlay } from './track.ts';

const VIDEO: ProbedVideo = {
  durationSec: 30,
  frameRate: { num: 25, den: 1 },
  isVariableFrameRate: false,
  widthPx: 1280,
  heightPx: 720,
  codec: 'h264',
  bitDepth: 8,
  rotationDeg: 0,
  sizeBytes: 4,
  hasAudio: true,
  framePtsSec: Float64Array.from({ length: 750 }, (_, index) => index / 25),
};
const EMPTY_LOOK: FrameLook = {
  people: [],
  balls: [],
  grassPart: 1,
  grey: { widthPx: 16, heightPx: 9, data: new Uint8Array(144).fill(100) },
};

let dir = '';
let source = '';
/** What the fakes were asked to do, in order. */
let done: string[] = [];
/** Every reel asked for. */
let rendered: Parameters<MediaTool['renderReel']>[0][] = [];
/** Throw once, when this is asked for. */
let failAt: string | null = null;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'engine-'));
  source = join(dir, 'match.mp4');
  await writeFile(source, 'film');
  done = [];
  rendered = [];
  failAt = null;
});
afterEach(() => rm(dir, { recursive: true, force: true }));

function act(what: string): void {
  if (failAt === what) {
    failAt = null;
    throw new AppError('broken_media', `${what} is broken`);
  }
  done.push(what);
}

async function* frames(request: Parameters<MediaTool['readFrames']>[0]): AsyncGenerator<RawFrame> {
  const stepSec = 1 / (request.sampleFps ?? 25);
  for (let ptsSec = request.startSec; ptsSec < request.endSec - 1e-9; ptsSec += stepSec) {
    yield { frameNumber: Math.round(ptsSec * 25), ptsSec, widthPx: 32, heightPx: 32, planesGbr: new Uint8Array(0) };
  }
}

const media: MediaTool = {
  version: async () => 'fake',
  probe: async () => {
    act('probe');
    return VIDEO;
  },
  hash: async (path) => {
    act('hash');
    return (basename(path) === 'second.mp4' ? 'ef' : 'ab').repeat(32);
  },
  joinVideos: async ({ parts, output }) => {
    act(`join ${parts.map(({ source }) => basename(source)).join(' ')}`);
    await writeFile(output, 'joined');
    const lengthsSec = parts.map(() => VIDEO.durationSec);
    const startsSec = lengthsSec.map((sec, index) => sec * index);
    const framePtsSec = Float64Array.from({ length: 2 * VIDEO.framePtsSec.length }, (_, index) => index / 25);
    const video = { ...VIDEO, durationSec: 2 * VIDEO.durationSec, framePtsSec };
    return { video, startsSec, lengthsSec, notes: ['joined with care'] };
  },
  makeProxy: async ({ output }) => {
    act('proxy');
    await writeFile(output, 'proxy');
  },
  makePoster: async ({ output }) => {
    act('poster');
    await writeFile(output, 'poster');
  },
  makeSprite: async ({ output, outputVtt }) => {
    act('sprite');
    await writeFile(output, 'sprite');
    await writeFile(outputVtt, 'WEBVTT');
  },
  readSound: async () => {
    act('sound');
  },
  readFrames: (request) => {
    act(`frames ${request.startSec}`);
    return frames(request);
  },
  readImage: async () => {
    throw new Error('not asked for');
  },
  renderReel: async (request) => {
    const { output, title, clips } = request;
    act(`reel ${title} ${clips.length}`);
    rendered.push(request);
    await writeFile(output, title);
    const chapters = clips.map((clip) => ({ startSec: 0, endSec: 3, title: clip.title }));
    const pieces = clips.map((clip) => ({ name: `piece ${clip.startSec}`, atSec: 0, frames: 75 }));
    return { durationSec: 3, sizeBytes: title.length, chapters, notes: [], pieces };
  },
};

function looker(): FrameLooker {
  return {
    threads: 2,
    executionProvider: 'cpu',
    models: [{ name: 'made up', sha256: 'cd'.repeat(32) }],
    inputMultipleOfPx: 32,
    look: async () => EMPTY_LOOK,
    close: async () => {},
  };
}

function deps(): EngineDeps {
  return {
    media,
    store: createFolderArtifactStore(join(dir, 'artifacts')),
    logger: { info: () => {}, warn: () => {}, error: () => {} },
    modelSha256: async () => 'cd'.repeat(32),
    openLooker: async () => {
      act('load model');
      return looker();
    },
    clockSec: () => performance.now() / 1000,
  };
}

const nothing = async () => {};
const HOOKS: RunHooks = {
  onProgress: () => {},
  onStageDone: nothing,
  onIngested: nothing,
  periods: async (suggested) => suggested,
  onEvents: async (events) => events,
  recipes: async () => PLAIN_RECIPES,
  onClips: nothing,
  onReels: nothing,
};

function run(
  overrides: readonly string[] = [],
  standingEvents: readonly MatchEvent[] | null = null,
  hooks: Partial<RunHooks> = {},
  tracksKey: string | null = null,
  moreFiles: readonly FurtherFile[] = [],
) {
  const request = { ...requestFor(overrides), moreFiles, standingEvents, tracksKey };
  return runMatch(deps(), request, { ...HOOKS, ...hooks }, new AbortController().signal);
}

function requestFor(overrides: readonly string[] = []) {
  return {
    jobId: '5f0c1c9e-0000-5000-8000-000000000001',
    sourcePath: source,
    config: configFromOverrides(['detect.chunkSec=10', 'detect.sampleFps=5', ...overrides]),
    standingEvents: null,
    titles: TITLES,
  };
}

const TITLES = { match: 'Rovers v City', day: '2026-11-02' };

const EVENT: MatchEvent = {
  event_id: '5f0c1c9e-0000-5000-8000-0000000000aa',
  job_id: '5f0c1c9e-0000-5000-8000-000000000001',
  source_file: 'match.mp4',
  event_type: 'catch',
  timestamp_start: 10,
  timestamp_end: 11,
  confidence: 1,
  reel_targets: ['goalkeeper'],
  player_track_id: null,
  is_goalkeeper_event: true,
  frame_start: 250,
  frame_end: 275,
  reviewed: true,
  review_override: true,
  metadata: {},
};

describe('engine', () => {
  it('runs all stages once and makes every reel', async () => {
    const { result, outputs } = await run();
    expect(result).toMatchObject({ success: true, error: null, frames_count: 150, execution_provider: 'cpu' });
    expect(result.stages.map(({ stage, reused }) => [stage, reused])).toEqual(
      ['ingest', 'detect', 'track', 'classify', 'segment', 'assemble'].map((stage) => [stage, false]),
    );
    expect(outputs?.reels.map((reel) => reel.reelType)).toEqual(['goalkeeper', 'highlights']);
    expect(result.notes).toHaveLength(2);
  });

  it('does nothing twice: a second run reuses every artifact', async () => {
    const first = await run();
    done = [];
    const second = await run();
    expect(done).toEqual([]);
    expect(second.result.stages.every((stage) => stage.reused)).toBe(true);
    expect(second.outputs?.reels).toEqual(first.outputs?.reels);
  });

  it('goes on at the first missing piece after a failure in the middle of detect', async () => {
    failAt = 'frames 19.8';
    const failed = await run();
    expect(failed.result).toMatchObject({ success: false, error: 'frames 19.8 is broken' });
    expect(failed.result.stages.at(-1)).toMatchObject({ stage: 'detect', success: false });
    done = [];
    const { result } = await run();
    expect(result.success).toBe(true);
    expect(done).toEqual(['load model', 'frames 19.8', 'reel Goalkeeper reel 0', 'reel Highlights 0']);
  });

  it('repeats only what a changed setting shapes', async () => {
    await run();
    done = [];
    const tracked = await run(['track.maxLostSec=2']);
    expect(tracked.result.stages.filter((stage) => !stage.reused).map((stage) => stage.stage)).toEqual([
      'track',
      'classify',
    ]);
    const looked = await run(['detect.sampleFps=4']);
    expect(looked.result.stages.find((stage) => stage.stage === 'detect')).toMatchObject({ reused: false });
    expect((await run(['detect.threads=3'])).result.stages.every((stage) => stage.reused)).toBe(true);
  });

  it('cuts the events that people left standing without looking again, and renders only the reel that changed', async () => {
    await run();
    done = [];
    const { result, outputs } = await run([], [EVENT]);
    expect(result.stages.map((stage) => stage.stage)).toEqual(['ingest', 'segment', 'assemble']);
    expect(outputs?.clips).toMatchObject([{ reel_type: 'goalkeeper', events: [EVENT.event_id] }]);
    expect(done).toEqual(['reel Goalkeeper reel 1']);
  });

  it('tells a reel that is made again what earlier ones have of it, unless settings or files are others', async () => {
    await run([], [EVENT]);
    expect(rendered[0]?.shared?.made).toEqual([]);
    const madeFor = async (settings: string[], startSec: number) => {
      await run(settings, [
        { ...EVENT, event_id: `at ${startSec}`, timestamp_start: startSec, timestamp_end: startSec + 1 },
      ]);
      const { shared, title } = rendered.findLast((reel) => reel.clips.length > 0) ?? {};
      expect(title).toBe('Goalkeeper reel');
      return shared?.made?.map(({ name, path }) => [name, path.endsWith('/goalkeeper.mp4')]);
    };
    const name = `piece ${rendered[0]?.clips[0]?.startSec}`;
    expect(await madeFor([], 21)).toEqual([[name, true]]);
    expect(await madeFor(['assemble.lowerThird=true'], 23)).toEqual([]);
    expect(await madeFor(['assemble.useStreamCopy=true'], 23)).toEqual([]);
    const known = rendered.flatMap((reel) => reel.shared?.made ?? []).find((piece) => piece.name === name);
    await rm(known?.path ?? 'nowhere');
    const left = await madeFor([], 25);
    expect(left).toHaveLength(1);
    expect(left).not.toContainEqual([name, true]);
  });

  it('lets an upright window follow what an earlier run saw, and says so where there is none', async () => {
    const first = await run();
    const tracksKey = first.outputs?.tracked?.framesKey ?? '';
    const upright = ['assemble.shape=vertical', 'reelTypes=goalkeeper'];
    const followed = await run(upright, [EVENT], {}, tracksKey);
    expect(rendered.at(-1)).toMatchObject({ shape: 'vertical', titleCard: null });
    expect(rendered.at(-1)?.clips[0]?.cropPath?.length).toBeGreaterThan(10);
    expect(followed.result.notes).toEqual([]);
    for (const gone of [null, 'abababababab/track-0000/tracks.jsonl.gz']) {
      const { result } = await run(upright, [EVENT], {}, gone);
      expect(rendered.at(-1)?.clips[0]).not.toHaveProperty('cropPath');
      expect(result.notes.join()).toContain('middle of the picture');
    }
    // Told apart by what they follow, and not made twice.
    expect(rendered).toHaveLength(2 + 2);
  });

  it('puts on a title card what is known', async () => {
    await run(['assemble.titleCard=true'], [EVENT]);
    expect(rendered.map((reel) => reel.titleCard)).toEqual([
      { title: 'Rovers v City', lines: ['Goalkeeper reel', '1 clip · 2 November 2026'] },
      null,
    ]);
  });

  it('names clips by the match clock once halves are marked, and renders only what is then named otherwise', async () => {
    await run([], [EVENT]);
    done = [];
    const half = '{"label":"First half","start_sec":4,"end_sec":25,"start_minute":0,"end_minute":45}';
    const { outputs } = await run([`match.periods=[${half}]`], [EVENT]);
    expect(done).toEqual(['reel Goalkeeper reel 1']);
    expect(outputs?.reels[0]?.chapters.map((chapter) => chapter.title)).toEqual(['0:06 Catch']);
  });

  it('cuts by the recipe of the moment, in its order; the name of its preset shapes nothing', async () => {
    const late = { ...EVENT, event_id: '5f0c1c9e-0000-5000-8000-0000000000bb', timestamp_start: 25, timestamp_end: 26 };
    const by = (recipe: Partial<ReelRecipe>) =>
      run([], [EVENT, late], {
        recipes: async () => ({ ...PLAIN_RECIPES, goalkeeper: { ...PLAIN_RECIPE, ...recipe } }),
      });
    const orderOf = ({ outputs }: Awaited<ReturnType<typeof run>>) => outputs?.clips.flatMap((clip) => clip.events);
    expect(orderOf(await by({}))).toEqual([EVENT.event_id, late.event_id]);
    expect(orderOf(await by({ order: 'hand', handOrder: [late.event_id, EVENT.event_id] }))).toEqual([
      late.event_id,
      EVENT.event_id,
    ]);
    expect(orderOf(await by({ leftOut: [EVENT.event_id] }))).toEqual([late.event_id]);
    const again = await by({ leftOut: [EVENT.event_id], preset: 'another name' });
    expect(again.result.stages.map((stage) => stage.reused)).toEqual([true, true, true]);
  });

  it('tells progress that never runs backwards', async () => {
    const told: number[] = [];
    await run([], null, { onProgress: (_stage, runPct) => void told.push(runPct) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(100);
  });

  it('lets an error of the hooks through: a lost lease stops the run', async () => {
    const lost = new AppError('conflict', 'another worker has it');
    await expect(run([], null, { onIngested: () => Promise.reject(lost) })).rejects.toBe(lost);
  });

  it('reads the file again when it changed under the same name', async () => {
    await run();
    await writeFile(source, 'another film');
    done = [];
    await run();
    expect(done.slice(0, 2).sort()).toEqual(['hash', 'probe']);
    expect(await readFile(source, 'utf8')).toBe('another film');
  });
});

describe('a match in several files', () => {
  const inTwo = (begins: FurtherFile['begins'], overrides: readonly string[] = [], hooks: Partial<RunHooks> = {}) =>
    run(overrides, null, hooks, null, [{ path: join(dir, 'second.mp4'), begins }]);
  beforeEach(() => writeFile(join(dir, 'second.mp4'), 'more'));

  it('is joined once, and looked at as one video from then on', async () => {
    const { result, outputs } = await inTwo('half');
    expect(result.notes[0]).toBe('joined with care');
    expect(result).toMatchObject({ success: true, duration_sec: 60, source_file: source });
    expect(outputs?.ingested.files.map((file) => [file.filename, file.startSec, file.begins])).toEqual([
      ['match.mp4', 0, null],
      ['second.mp4', 30, 'half'],
    ]);
    expect(done.slice(0, 5)).toEqual(['hash', 'probe', 'hash', 'probe', 'join match.mp4 second.mp4']);
    expect(rendered[0]?.source).toBe(outputs?.ingested.sourcePath);
    expect(outputs?.ingested.sourcePath).toMatch(/artifacts.*match\.mp4$/);
    done = [];
    expect((await inTwo('half')).result.stages.every(({ reused }) => reused)).toBe(true);
    expect(done).toEqual([]);
  });

  it('is another match in another order, and none when a file is there twice', async () => {
    const { outputs } = await inTwo('piece');
    const other = await runMatch(
      deps(),
      { ...requestFor(), sourcePath: join(dir, 'second.mp4'), moreFiles: [{ path: source, begins: 'piece' }] },
      HOOKS,
      new AbortController().signal,
    );
    expect(other.outputs?.ingested.sha256).not.toBe(outputs?.ingested.sha256);
    await writeFile(join(dir, 'copy.mp4'), 'film');
    const twice = await run([], null, {}, null, [{ path: join(dir, 'copy.mp4'), begins: 'half' }]);
    expect(twice.result.error).toMatch(/copy\.mp4 and match\.mp4 are the same recording/);
  });

  it('joins again what broke off, without reading the files again', async () => {
    failAt = 'join match.mp4 second.mp4';
    expect((await inTwo('half')).result.error).toMatch(/join .* is broken/);
    done = [];
    expect((await inTwo('half')).result.success).toBe(true);
    expect(done[0]).toBe('join match.mp4 second.mp4');
    expect(done).not.toContain('hash');
  });

  it('names the file that cannot be read', async () => {
    failAt = 'probe';
    expect((await inTwo('half')).result.error).toBe('match.mp4: probe is broken');
  });

  it('begins its halves with its files, unless they are marked', async () => {
    const asked: (readonly Period[])[] = [];
    const periods = async (suggested: readonly Period[]) => {
      asked.push(suggested);
      return suggested;
    };
    await inTwo('half', [], { periods });
    await inTwo('chapter', [], { periods });
    await inTwo(
      'half',
      ['match.periods=[{"label":"All","start_sec":0,"end_sec":50,"start_minute":0,"end_minute":45}]'],
      { periods },
    );
    expect(asked.map((all) => all.map(({ start_sec, end_sec }) => [start_sec, end_sec]))).toEqual([
      [
        [0, 30],
        [30, 60],
      ],
    ]);
  });

  it('follows nothing from one file to the next, but on from chapter to chapter', async () => {
    const scenesOf = async (begins: FurtherFile['begins']) => {
      const { outputs } = await inTwo(begins, ['detect.finePart=0']);
      const scenes = new Set<number>();
      for await (const frame of readPlay(deps(), outputs?.tracked?.framesKey ?? '')) scenes.add(frame.sceneId);
      return scenes.size;
    };
    expect([await scenesOf('half'), await scenesOf('piece'), await scenesOf('chapter')]).toEqual([2, 2, 1]);
  });
});
