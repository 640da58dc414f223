import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { createFrameChain } from '../../lib/domain/frame-chain.ts';
import { findPitch } from '../../lib/domain/grass.ts';
import { shrinkToGrey } from '../../lib/domain/grey-picture.ts';
import { watchMovingCamera } from '../../lib/domain/pitch/moving-camera.ts';
import { findPaint } from '../../lib/domain/pitch/paint.ts';
import type { Registration } from '../../lib/domain/pitch/register-pitch.ts';
import type { Logger } from '../../lib/ports/logger.ts';
import { createMediaTool } from '../../worker/media/media-tool.ts';
import { nearestCamera, pitchScores, quantile, type TrueCamera, toBox } from './pitch/pitch-scores.ts';
import type { MeasureSection, QualityFigure } from './section.ts';

/*
 * The pitch from a moving camera against the simulated one, from pixels and without the detector: pictures are read, painted lines found,
 * every view registered. People are left out by their true boxes, as by a good detector.
 */

const SAMPLE_FPS = 5;
const WIDTH_PX = 1280;
/** Of the long match; the clips are short and of both looks. */
const MAX_SEC = 60;
const GREY_WIDTH_PX = 160;
/** Part of a second's pictures that another machine's decoder may change. */
const NOISE = { part: 0.02, px: 0.15, m: 0.05, wrong: 0.005 };

const cameraRow = z.object({
  t: z.number(),
  P: z.array(z.number()).length(12),
  boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])),
});
const SILENT: Logger = { info() {}, warn() {}, error() {} };

export const measurePitch: MeasureSection = async ({ dataDir, log }) => {
  const simDir = path.join(dataDir, 'sim');
  const names = existsSync(simDir)
    ? readdirSync(simDir)
        .filter((name) => name !== 'sample-match')
        .sort()
    : [];
  const withCamera = names.filter((name) => existsSync(path.join(simDir, name, 'camera.jsonl.gz')));
  if (withCamera.length === 0) {
    log('No simulated cameras in sim/: skipped.');
    return null;
  }
  const figures: QualityFigure[] = [];
  for (const [group, members] of Object.entries({
    match: withCamera.filter((name) => !name.startsWith('clip')),
    clips: withCamera.filter((name) => name.startsWith('clip')),
  })) {
    const scores = [];
    for (const name of members) {
      const cameras = readCameras(path.join(simDir, name));
      const found = await registeredVideo(path.join(simDir, name, 'video.mp4'), cameras);
      const score = pitchScores(found.registration, found.ptsSec, cameras);
      log(
        `  ${name.padEnd(24)} registered ${score.registered} of ${score.frames}, wrong ${score.wrong}, median ${quantile(score.errorsPx, 0.5).toFixed(2)} px ${quantile(score.errorsM, 0.5).toFixed(2)} m`,
      );
      scores.push(score);
    }
    if (scores.length > 0) figures.push(...figuresOf(group, scores));
  }
  return figures;
};

type Score = ReturnType<typeof pitchScores>;

function figuresOf(group: string, scores: readonly Score[]): QualityFigure[] {
  const total = (pick: (score: Score) => number) => scores.reduce((sum, score) => sum + pick(score), 0);
  const all = (pick: (score: Score) => readonly number[]) => scores.flatMap((score) => [...pick(score)]);
  const frames = total((score) => score.frames);
  const registered = Math.max(
    1,
    total((score) => score.registered),
  );
  const basis = `${scores.length} videos, ${frames} pictures`;
  const lower = (name: string, value: number, noise: number): QualityFigure => ({
    name: `${group} ${name}`,
    value,
    better: 'lower',
    noise,
    basis,
  });
  return [
    { name: `${group} part registered`, value: registered / frames, better: 'higher', noise: NOISE.part, basis },
    {
      name: `${group} part of stated errors that hold`,
      value: total((score) => score.heldStatements) / registered,
      better: 'higher',
      noise: 2 * NOISE.part,
      basis,
    },
    lower('part wrong by over 2 m', total((score) => score.wrong) / registered, NOISE.wrong),
    lower(
      'error median px',
      quantile(
        all((score) => score.errorsPx),
        0.5,
      ),
      NOISE.px,
    ),
    lower(
      'error 9 in 10 px',
      quantile(
        all((score) => score.errorsPx),
        0.9,
      ),
      2 * NOISE.px,
    ),
    lower(
      'error median m',
      quantile(
        all((score) => score.errorsM),
        0.5,
      ),
      NOISE.m,
    ),
    lower(
      'error 9 in 10 m',
      quantile(
        all((score) => score.errorsM),
        0.9,
      ),
      2 * NOISE.m,
    ),
    lower(
      'goal mouth median px',
      quantile(
        all((score) => score.goalErrorsPx),
        0.5,
      ),
      4 * NOISE.px,
    ),
  ];
}

/** Every view of a video, from its pixels. */
async function registeredVideo(
  source: string,
  cameras: readonly TrueCamera[],
): Promise<{ registration: Registration; ptsSec: number[] }> {
  const media = createMediaTool({ logger: SILENT });
  const video = await media.probe(source);
  const endSec = Math.min(MAX_SEC, video.durationSec);
  const chain = createFrameChain();
  const watch = watchMovingCamera(video.widthPx / video.heightPx);
  const ptsSec: number[] = [];
  const request = { source, video, startSec: 0, endSec, sampleFps: SAMPLE_FPS, widthPx: WIDTH_PX, multipleOfPx: 32 };
  for await (const frame of media.readFrames(request)) {
    const seen = findPitch(frame);
    const paint = findPaint(frame, seen, nearestCamera(cameras, frame.ptsSec)?.boxesXywhNorm ?? []);
    const grey = shrinkToGrey(frame, GREY_WIDTH_PX);
    const look = { people: [], balls: [], grassPart: seen.mask.part, paint, grey };
    watch.see(chain(look, frame.frameNumber, frame.ptsSec));
    ptsSec.push(frame.ptsSec);
  }
  return { registration: watch.registration(), ptsSec };
}

function readCameras(matchDir: string): TrueCamera[] {
  const lines = gunzipSync(readFileSync(path.join(matchDir, 'camera.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const { t, P, boxes } = cameraRow.parse(JSON.parse(line));
    return { ptsSec: t, projection: P, boxesXywhNorm: boxes.map(([, ...corners]) => toBox(corners)) };
  });
}
