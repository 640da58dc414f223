import { z } from 'zod';
import { inputWidthFor, MAX_PEOPLE_NEAR, type PilotHeights, widthForPeople } from '../../lib/domain/input-width.ts';
import type { FrameLooker } from '../../lib/ports/detector.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { publishJson, readJson } from './artifact-files.ts';
import type { StageContext } from './stage.ts';

/** Where in the video the pilot looks, parts of its length. */
const MOMENTS = [0.1, 0.3, 0.5, 0.7, 0.9] as const;
/** What is less sure may be part of a person, or none. */
const SURE_CONFIDENCE = 0.5;
/** Width at which somebody who fills the picture is of a size to be found. */
const NARROW_PX = 480;

const pilotSchema = z.object({ inputWidthPx: z.int() });

/** The plan of looks with the widths that suit how small people are in this video. */
export async function planForVideo(
  ctx: StageContext,
  video: ProbedVideo,
  key: string,
  openLooker: () => Promise<FrameLooker>,
): Promise<StageContext> {
  const { detect } = ctx.config;
  if (detect.widestPx <= detect.inputWidthPx) return ctx;
  // Kept: a run that goes on after a kill looks at the rest as it did before.
  if (!(await ctx.store.has(key))) {
    const pilots = await pilotLooks(ctx, video, await openLooker());
    await publishJson(ctx.store, key, { inputWidthPx: widthForPeople(video, pilots, detect) });
  }
  const { inputWidthPx } = await readJson(ctx.store, key, pilotSchema);
  // Where people are too near, a wider look sees less.
  const isNear = inputWidthPx < detect.inputWidthPx;
  const fineWidthPx = isNear ? inputWidthPx : Math.max(detect.fineWidthPx, inputWidthPx);
  return { ...ctx, config: { ...ctx.config, detect: { ...detect, inputWidthPx, fineWidthPx } } };
}

/** A wide and a narrow look at each moment, at the key frame before it: nothing else has to be decoded. */
async function pilotLooks(ctx: StageContext, video: ProbedVideo, looker: FrameLooker): Promise<PilotHeights[]> {
  const startsSec = new Set(MOMENTS.map((part) => keyFrameBefore(video, part * video.durationSec)));
  const pilots: PilotHeights[] = [];
  for (const startSec of startsSec) {
    const wideNorm = await heightsAt(ctx, video, looker, startSec, ctx.config.detect.widestPx);
    const narrowNorm =
      wideNorm.length > MAX_PEOPLE_NEAR ? [] : await heightsAt(ctx, video, looker, startSec, NARROW_PX);
    pilots.push({ wideNorm, narrowNorm });
  }
  return pilots;
}

function keyFrameBefore({ keyFrames = [] }: ProbedVideo, sec: number): number {
  return keyFrames.findLast(({ ptsSec }) => ptsSec <= sec)?.ptsSec ?? sec;
}

/** Heights (parts of the picture's) of who is surely seen in the picture at a time. */
async function heightsAt(
  ctx: StageContext,
  video: ProbedVideo,
  looker: FrameLooker,
  startSec: number,
  usualWidthPx: number,
): Promise<number[]> {
  const { minPersonConfidence, minBallConfidence } = ctx.config.detect;
  const widthPx = inputWidthFor(video, usualWidthPx);
  const frames = ctx.media.readFrames(
    {
      ...{ source: ctx.sourcePath, video, startSec, endSec: video.durationSec, sampleFps: null },
      ...{ widthPx, multipleOfPx: looker.inputMultipleOfPx },
    },
    ctx.signal,
  );
  for await (const frame of frames) {
    const { people } = await looker.look(frame, { minPersonConfidence, minBallConfidence, secondLooks: 0 });
    return people.filter(({ confidence }) => confidence >= SURE_CONFIDENCE).map(({ bboxXywhNorm }) => bboxXywhNorm[3]);
  }
  return [];
}
