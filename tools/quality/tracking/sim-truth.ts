import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { PictureMotion } from '../../../lib/domain/detected-frame.ts';
import { composed, inverted, mapPoint } from '../../../lib/domain/pitch/homography.ts';
import type { Homography } from '../../../lib/domain/pitch/pitch-view.ts';
import { isInPicture, type TrueLook, type TrueMatch, type TruePerson } from './true-look.ts';

const WIDTH_PX = 1280;
const HEIGHT_PX = 720;
const HALF_FRAME_SEC = 0.02;
/** A part of `matchA`: counting both would count the same players twice. */
const COPIES: ReadonlySet<string> = new Set(['sample-match']);

const cameraRowSchema = z.object({
  f: z.int(),
  t: z.number(),
  P: z.array(z.number()).length(12),
  ball_px: z.tuple([z.number(), z.number()]).nullable(),
  boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])),
});
type CameraRow = z.infer<typeof cameraRowSchema>;
const metaSchema = z.object({ repositions: z.array(z.number()).default([]) });

/** Folders of the simulated matches that have exact boxes. */
export function simMatchDirs(dataDir: string): string[] {
  const dir = path.join(dataDir, 'sim');
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => !COPIES.has(name) && existsSync(path.join(dir, name, 'camera.jsonl.gz')))
    .sort()
    .map((name) => path.join(dir, name));
}

/**
 * Truth of a simulated video, one look every `everyFrames` pictures. A restart, where everybody jumps at once, begins a new scene.
 */
export function readSimTruth(matchDir: string, everyFrames: number): TrueMatch {
  const text = gunzipSync(readFileSync(path.join(matchDir, 'camera.jsonl.gz'))).toString('utf8');
  const rows = text
    .split('\n')
    .filter((line, index) => line !== '' && index % everyFrames === 0)
    .map((line) => cameraRowSchema.parse(JSON.parse(line)));
  const { repositions } = metaSchema.parse(JSON.parse(readFileSync(path.join(matchDir, 'meta.json'), 'utf8')));
  const sceneOf = (sec: number) => repositions.filter((at) => at <= sec + HALF_FRAME_SEC).length;
  const looks = rows.map((row, index): TrueLook => {
    const ball = row.ball_px && ([row.ball_px[0] / WIDTH_PX, row.ball_px[1] / HEIGHT_PX] as const);
    const before = rows[index - 1];
    const isSameScene = before !== undefined && sceneOf(before.t) === sceneOf(row.t);
    return {
      frameNumber: row.f,
      ptsSec: row.t,
      sceneId: sceneOf(row.t),
      motion: isSameScene ? motionBetween(before.P, row.P) : null,
      people: row.boxes.map(personOf).filter(({ bboxXywhNorm }) => isInPicture(bboxXywhNorm)),
      ballXyNorm: ball && isInPicture([ball[0], ball[1], 0, 0]) ? ball : null,
    };
  });
  return { name: path.basename(matchDir), pictureAspect: WIDTH_PX / HEIGHT_PX, looks };
}

function personOf([id, left, top, right, bottom]: CameraRow['boxes'][number]): TruePerson {
  return {
    id,
    role: id >= 900 ? 'referee' : id % 100 === 0 ? 'goalkeeper' : 'player',
    team: id >= 900 ? null : id < 100 ? 'home' : 'away',
    bboxXywhNorm: [left / WIDTH_PX, top / HEIGHT_PX, (right - left) / WIDTH_PX, (bottom - top) / HEIGHT_PX],
  };
}

/** From ground metres to pixels: the columns of the projection that height has no part in. */
function groundOf([
  a = 0,
  b = 0,
  ,
  c = 0,
  d = 0,
  e = 0,
  ,
  f = 0,
  g = 0,
  h = 0,
  ,
  i = 0,
]: readonly number[]): Homography {
  return [a, b, c, d, e, f, g, h, i];
}

/** Places that are looked for again, pixels: where a pitch mostly is. */
const MARKS_PX = [200, 500, 800, 1100].flatMap((x) => [250, 400, 550, 700].map((y) => [x, y] as const));

/** The shift and zoom that undo best, by least squares, how the ground moved in the picture from one projection to the next. */
function motionBetween(before: readonly number[], now: readonly number[]): PictureMotion {
  const nowToBefore = composed(groundOf(before), inverted(groundOf(now)));
  const pairs = MARKS_PX.map(([x, y]) => {
    const was = mapPoint(nowToBefore, [x, y]);
    return { x: x / WIDTH_PX, y: y / HEIGHT_PX, wasX: was[0] / WIDTH_PX, wasY: was[1] / HEIGHT_PX };
  });
  const mean = (key: 'x' | 'y' | 'wasX' | 'wasY') => pairs.reduce((sum, pair) => sum + pair[key], 0) / pairs.length;
  const [x, y, wasX, wasY] = [mean('x'), mean('y'), mean('wasX'), mean('wasY')];
  const aspect2 = (WIDTH_PX / HEIGHT_PX) ** 2;
  let both = 0;
  let own = 0;
  for (const pair of pairs) {
    both += (pair.x - x) * (pair.wasX - wasX) * aspect2 + (pair.y - y) * (pair.wasY - wasY);
    own += (pair.x - x) ** 2 * aspect2 + (pair.y - y) ** 2;
  }
  const scale = both / own;
  return { dxNorm: wasX - scale * x, dyNorm: wasY - scale * y, scale };
}
