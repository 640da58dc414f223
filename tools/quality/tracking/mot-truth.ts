import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { BboxXywhNorm } from '../../../lib/domain/box.ts';
import { isInPicture, type TrueLook, type TrueMatch, type TruePerson } from './true-look.ts';

/** A match filmed from one place, as boxes in a panorama thousands of pixels wide. */
type Panorama = {
  readonly file: string;
  readonly fps: number;
  /** Around the pitch, panorama pixels. */
  readonly leftPx: number;
  readonly rightPx: number;
  readonly middleYPx: number;
};
const PANORAMAS: readonly Panorama[] = [
  { file: 'sample_bbdf_30s_750f.csv.gz', fps: 25, leftPx: 1900, rightPx: 4400, middleYPx: 640 },
  { file: 'soccertrack_sample_30s_900f.csv.gz', fps: 30, leftPx: 2380, rightPx: 4860, middleYPx: 730 },
];

export function motFiles(dataDir: string): { readonly panorama: Panorama; readonly file: string }[] {
  return PANORAMAS.map((panorama) => ({ panorama, file: path.join(dataDir, 'mot', panorama.file) })).filter(
    ({ file }) => existsSync(file),
  );
}

/** `still` shows the whole pitch; `panning` about half of it, the camera after the ball. */
export type MotCamera = 'still' | 'panning';

const PICTURE_ASPECT = 16 / 9;
const PANNING_PART = 0.42;
/** The camera catches up with most of a change in this time (s). */
const PAN_LAG_SEC = 0.8;

/** Looks at a panorama, `fps` a second, through a picture of 16:9. */
export function readMotTruth(panorama: Panorama, file: string, camera: MotCamera, fps: number): TrueMatch {
  const rows = readRows(file);
  const fullWidthPx = panorama.rightPx - panorama.leftPx;
  const widthPx = camera === 'still' ? fullWidthPx : fullWidthPx * PANNING_PART;
  const heightPx = widthPx / PICTURE_ASPECT;
  const topPx = panorama.middleYPx - heightPx / 2;
  const lefts = camera === 'still' ? rows.map(() => panorama.leftPx) : panned(rows, panorama, widthPx);
  const looks: TrueLook[] = [];
  let leftBefore: number | null = null;
  for (const index of framesAt(rows.length, panorama.fps, fps)) {
    const row = rows[index];
    const leftPx = lefts[index];
    if (row === undefined || leftPx === undefined) continue;
    const inPicture = ([x, y, width, height]: BboxXywhNorm): BboxXywhNorm => [
      (x - leftPx) / widthPx,
      (y - topPx) / heightPx,
      width / widthPx,
      height / heightPx,
    ];
    const people = row.people.map((person) => ({ ...person, bboxXywhNorm: inPicture(person.bboxXywhNorm) }));
    const ball = row.ball && inPicture(row.ball);
    looks.push({
      frameNumber: index,
      ptsSec: index / panorama.fps,
      sceneId: 0,
      motion: leftBefore === null ? null : { dxNorm: (leftPx - leftBefore) / widthPx, dyNorm: 0, scale: 1 },
      people: people.filter(({ bboxXywhNorm }) => isInPicture(bboxXywhNorm)),
      ballXyNorm: ball && isInPicture(ball) ? [ball[0] + ball[2] / 2, ball[1] + ball[3] / 2] : null,
    });
    leftBefore = leftPx;
  }
  return { name: path.basename(file).replace(/\.csv\.gz$/, ''), pictureAspect: PICTURE_ASPECT, looks };
}

function framesAt(count: number, sourceFps: number, fps: number): number[] {
  const looks = Math.floor((count * fps) / sourceFps);
  return Array.from({ length: looks }, (_, look) => Math.round((look * sourceFps) / fps)).filter(
    (index) => index < count,
  );
}

/** Boxes in panorama pixels. */
type Row = { readonly people: readonly TruePerson[]; readonly ball: BboxXywhNorm | null };

/** A table with one column for each number of a box; three lines above say whose: team, player, which number. */
function readRows(file: string): Row[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/);
  const [teams = [], players = [], attributes = [], , ...rows] = lines.map((line) => line.split(','));
  const firstColumns = attributes.flatMap((name, column) => (name === 'bb_left' ? [column] : []));
  const at = (names: readonly string[], column: number) => z.coerce.number().parse(names[column]);
  return rows.map((cells) => {
    const boxes = firstColumns.flatMap((column) => {
      const [x, y, width, height] = boxOrder(attributes, column).map((of) => cells[of] ?? '');
      if (!x || !y || !width || !height) return [];
      const bboxXywhNorm: BboxXywhNorm = [Number(x), Number(y), Number(width), Number(height)];
      return [{ team: at(teams, column), player: at(players, column), bboxXywhNorm }];
    });
    return {
      ball: boxes.find(({ team }) => team === BALL_TEAM)?.bboxXywhNorm ?? null,
      people: boxes.flatMap(({ team, player, bboxXywhNorm }) =>
        team === BALL_TEAM
          ? []
          : [{ id: team * 100 + player, role: 'player', team: team === 0 ? 'home' : 'away', bboxXywhNorm }],
      ),
    };
  });
}

const BALL_TEAM = 3;

/** Left, top, width, height of the box that begins in this column, whatever the order of its last two. */
function boxOrder(attributes: readonly string[], column: number): number[] {
  return ['bb_left', 'bb_top', 'bb_width', 'bb_height'].map((name) => attributes.indexOf(name, column));
}

/** Left edge of the picture in every row: the camera follows the ball, or the middle of the players, with some lag. */
function panned(rows: readonly Row[], panorama: Panorama, widthPx: number): number[] {
  const gain = 1 - Math.exp(-1 / (panorama.fps * PAN_LAG_SEC));
  const clamp = (x: number) => Math.min(panorama.rightPx - widthPx / 2, Math.max(panorama.leftPx + widthPx / 2, x));
  let middle: number | null = null;
  return rows.map(({ people, ball }) => {
    const meanX = people.reduce((sum, { bboxXywhNorm }) => sum + bboxXywhNorm[0], 0) / Math.max(1, people.length);
    const wanted = clamp(ball ? ball[0] : meanX);
    middle = middle === null ? wanted : middle + gain * (wanted - middle);
    return middle - widthPx / 2;
  });
}
