import { z } from 'zod';
import { inputWidthFor, widthForPeople } from '../../lib/domain/input-width.ts';
import type { FrameLook, FrameLooker } from '../../lib/ports/detector.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { publishJson, readJson } from './artifact-files.ts';
import type { StageContext } from './stage.ts';

/** Where in the video the pilot looks, parts of its length. */
const MOMENTS = [0.1, 0.3, 0.5, 0.7, 0.9] as const;
/** What is less sure may be part of a person, or none. */
const SURE_CONFIDENCE = 0.5;

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
    const looks = await pilotLooks(ctx, video, await openLooker());
    const heightsNorm = looks.flatMap(({ people }) =>
      people.filter(({ confidence }) => confidence >= SURE_CONFIDENCE).map(({ bboxXywhNorm }) => bboxXywhNorm[3]),
    );
    await publishJson(ctx.store, key, { inputWidthPx: widthForPeople(video, heightsNorm, detect) });
  }
  const { inputWidthPx } = await readJson(ctx.store, key, pilotSchema);
  const fineWidthPx = Math.max(detect.fineWidthPx, inputWidthPx);
  return { ...ctx, config: { ...ctx.config, detect: { ...detect, inputWidthPx, fineWidthPx } } };
}

/** One wide look at each moment, at the key frame before it: nothing else has to be decoded. */
async function pilotLooks(ctx: StageContext, video: ProbedVideo, looker: FrameLooker): Promise<FrameLook[]> {
  const { minPersonConfidence, minBallConfidence, widestPx } = ctx.config.detect;
  const looks: FrameLook[] = [];
  const startsSec = MOMENTS.map((part) => keyFrameBefore(video, part * video.durationSec));
  for (const startSec of new Set(startsSec)) {
    const frames = ctx.media.readFrames(
      {
        ...{ source: ctx.sourcePath, video, startSec, endSec: video.durationSec, sampleFps: null },
        ...{ widthPx: inputWidthFor(video, widestPx), multipleOfPx: looker.inputMultipleOfPx },
      },
      ctx.signal,
    );
    for await (const frame of frames) {
      looks.push(await looker.look(frame, { minPersonConfidence, minBallConfidence, secondLooks: 0 }));
      break;
    }
  }
  return looks;
}

function keyFrameBefore({ keyFrames = [] }: ProbedVideo, sec: number): number {
  return keyFrames.findLast(({ ptsSec }) => ptsSec <= sec)?.ptsSec ?? sec;
}
