import type { DetectedFrame } from '../detected-frame.ts';
import { PITCH_LENGTH_M, PITCH_WIDTH_M } from '../football.ts';
import { fitShared, LENGTH_DEVIATION_M, type SharedCamera, USUAL_SHAPE } from './camera-fit.ts';
import { goalMouthOf } from './goal-mouth.ts';
import { type PaintPiece, toPieces } from './line-distances.ts';
import { type PitchSize, pitchLines } from './pitch-lines.ts';
import type { GoalMouth, Homography, PitchView } from './pitch-view.ts';
import { groundFromPicture, type PtzCamera } from './ptz-camera.ts';
import { type SceneLook, type SceneView, type SettledStand, viewsOfScene } from './scene-views.ts';
import { findStand, placeView, worthOf } from './stand-search.ts';
import { isSure, SUPPORT_GATE } from './sure-view.ts';
import { statedErrorM } from './view-error.ts';
import { supportOf } from './view-support.ts';

/** What registration reads of a picture; a match has tens of thousands, so paint is held as bare numbers, four to a piece. */
export type PaintedFrame = Pick<DetectedFrame, 'ptsSec' | 'sceneId' | 'motion'> & { readonly paint: Float32Array };

export type RegisteredFrame = { readonly view: PitchView; readonly goalMouth: GoalMouth | null };

export type Registration = {
  /** One for each frame, in order; null where the pitch is not known. */
  readonly frames: readonly (RegisteredFrame | null)[];
  readonly size: PitchSize | null;
};

/** Pictures that settle where the camera stands: first few, then more. */
const FIRST_PICTURES = 6;
const MORE_PICTURES = 24;
/** Stretches of a longer video that each propose a place, and how long one is. */
const PARTS = 4;
const PART_SEC = 30;
/** A place from which so many of the pictures (part of them) are surely seen needs no rival. */
const AGREED_PART = 0.9;
/** Fewer lines than these in the richest picture: no pitch worth a search. */
const MIN_RICHNESS = 0.25;
/** A view is worth this much (widths of explained paint, less what is missing) before it helps to settle the place. */
const MIN_STAND_WORTH = 0.4;
/** A length known no better than this is not believed: the one that goes with the width is. */
const MAX_LENGTH_DEVIATION_M = 1;
/** Worse than this is not said to be known. */
const MAX_ERROR_M = 3;

/** Where every picture of a video looks on the pitch, for one main camera that stands still. Deterministic. */
export function registerPitch(frames: readonly PaintedFrame[], pictureAspect: number): Registration {
  const none: Registration = { frames: frames.map(() => null), size: null };
  const settled = bestStand(frames, pictureAspect);
  const [anyView] = settled?.views ?? [];
  if (!settled || !anyView) return none;
  const { positionM, rollRad } = anyView.camera;
  const stand: SettledStand = { positionM, rollRad, lines: pitchLines(settled.size), pictureAspect };
  const registered: (RegisteredFrame | null)[] = [];
  for (const scene of scenesOf(frames)) {
    const looks = scene.map(
      ({ ptsSec, motion, paint }): SceneLook => ({ ptsSec, motion, pieces: toPieces(paint, pictureAspect) }),
    );
    for (const view of viewsOfScene(looks, stand)) registered.push(toRegistered(view, settled, pictureAspect));
  }
  return { frames: registered, size: settled.size };
}

/**
 * Some minutes show half-way line and circle for long, others one goal from near: each of a few parts of the video proposes a place of its
 * own, and the one that explains most of the pictures of the whole is taken.
 */
function bestStand(frames: readonly PaintedFrame[], pictureAspect: number): SharedCamera | null {
  const judges = richest(frames, MORE_PICTURES, pictureAspect);
  let best: { readonly stand: SharedCamera; readonly worth: number } | null = null;
  for (const part of partsOf(frames)) {
    const pictures = richest(part, FIRST_PICTURES, pictureAspect);
    const found = pictures.length === 0 ? null : findStand(pictures, pictureAspect);
    if (!found || found.worth < MIN_STAND_WORTH) continue;
    const stand = settle(found, judges, pictureAspect);
    const worth = worthOver(stand, judges, pictureAspect);
    if (!best || worth > best.worth) best = { stand, worth };
    if (stand.views.length >= AGREED_PART * judges.length) break;
  }
  return best?.stand ?? null;
}

/** Of a longer video stretches spread over it, where pictures are most alike; then the whole. */
function partsOf(frames: readonly PaintedFrame[]): (readonly PaintedFrame[])[] {
  const durationSec = (frames.at(-1)?.ptsSec ?? 0) - (frames[0]?.ptsSec ?? 0);
  if (durationSec < 2 * PART_SEC) return [frames];
  const startSec = frames[0]?.ptsSec ?? 0;
  const stretches = Array.from({ length: PARTS }, (_, index) => {
    const fromSec = startSec + (index * (durationSec - PART_SEC)) / (PARTS - 1);
    return frames.filter(({ ptsSec }) => ptsSec >= fromSec && ptsSec < fromSec + PART_SEC);
  });
  return [...stretches, frames];
}

/** What the pictures are worth as seen from a stand: those it was settled by as they are, the others searched for a view. */
function worthOver(
  { size, views }: SharedCamera,
  pictures: readonly (readonly PaintPiece[])[],
  pictureAspect: number,
): number {
  const [first] = views;
  if (!first) return 0;
  const { positionM, rollRad } = first.camera;
  const lines = pitchLines(size);
  const settledBy = new Map(views.map(({ pieces, camera }) => [pieces, camera]));
  return pictures.reduce((sum, pieces) => {
    const camera = settledBy.get(pieces);
    const worth = camera
      ? worthOf(supportOf(camera, pieces, lines, pictureAspect, SUPPORT_GATE))
      : (placeView(positionM, rollRad, pieces, lines, pictureAspect)?.worth ?? 0);
    return sum + Math.max(0, worth);
  }, 0);
}

/** How much a picture's paint tells: its length, less what runs all one way. */
function richness(pieces: readonly PaintPiece[]): number {
  let [total, x, y] = [0, 0, 0];
  for (const { points, length } of pieces) {
    if (length < 0.025) continue;
    const angle = 2 * Math.atan2(points[5] - points[1], points[4] - points[0]);
    total += length;
    x += length * Math.cos(angle);
    y += length * Math.sin(angle);
  }
  return total === 0 ? 0 : total - 0.8 * Math.hypot(x, y);
}

/** The richest picture of each of so many stretches of the video. */
function richest(frames: readonly PaintedFrame[], count: number, pictureAspect: number): (readonly PaintPiece[])[] {
  const chosen: (readonly PaintPiece[])[] = [];
  for (let stretch = 0; stretch < count; stretch++) {
    const from = Math.floor((stretch * frames.length) / count);
    const to = Math.floor(((stretch + 1) * frames.length) / count);
    let best: readonly PaintPiece[] = [];
    let most = MIN_RICHNESS;
    for (const { paint } of frames.slice(from, to)) {
      const here = toPieces(paint, pictureAspect);
      const rich = richness(here);
      if (rich > most) [best, most] = [here, rich];
    }
    if (best.length > 0) chosen.push(best);
  }
  return chosen;
}

/** The place and the pitch's size once more, from as many pictures as agree. */
function settle(
  found: SharedCamera,
  pictures: readonly (readonly PaintPiece[])[],
  pictureAspect: number,
): SharedCamera {
  const [first] = found.views;
  if (!first) return found;
  const { positionM, rollRad } = first.camera;
  const lines = pitchLines(found.size);
  const views = pictures.flatMap((pieces) => {
    const placed = placeView(positionM, rollRad, pieces, lines, pictureAspect);
    return placed && isSure(placed.support) ? [{ camera: placed.camera, pieces }] : [];
  });
  if (views.length === 0) return found;
  let shared: SharedCamera = { ...found, views };
  for (const gate of [0.008, SUPPORT_GATE]) shared = fitShared(shared, gate, 4);
  return shared.lengthDeviationM > MAX_LENGTH_DEVIATION_M ? withUsualShape(shared) : shared;
}

/** The same views of a pitch as long as pitches of its width are: the nearer goal keeps its place, and so the camera moves along with it. */
function withUsualShape({ size, views }: SharedCamera): SharedCamera {
  const { widthM } = size;
  const lengthM = USUAL_SHAPE * widthM;
  const looksRight = views.reduce((sum, { camera }) => sum + Math.sin(camera.panRad), 0) > 0;
  const shiftM = ((looksRight ? 1 : -1) * (lengthM - size.lengthM)) / 2;
  const moved = views.map(({ camera, pieces }) => {
    const [x, y, z] = camera.positionM;
    return { pieces, camera: { ...camera, positionM: [x + shiftM, y, z] as const } };
  });
  return { size: { lengthM, widthM }, lengthDeviationM: LENGTH_DEVIATION_M, views: moved };
}

function scenesOf(frames: readonly PaintedFrame[]): PaintedFrame[][] {
  const scenes: PaintedFrame[][] = [];
  for (const [index, frame] of frames.entries()) {
    if (frames[index - 1]?.sceneId !== frame.sceneId) scenes.push([]);
    scenes.at(-1)?.push(frame);
  }
  return scenes;
}

function toRegistered(view: SceneView | null, shared: SharedCamera, pictureAspect: number): RegisteredFrame | null {
  if (!view) return null;
  const { size } = shared;
  const errorM = statedErrorM(view.belief, view.support.medianDistance, shared, pictureAspect);
  if (errorM === null || errorM > MAX_ERROR_M) return null;
  return {
    goalMouth: goalMouthOf(view.belief.camera, size, pictureAspect, errorM),
    view: {
      pitchFromImage: rulesFromPicture(view.belief.camera, size, pictureAspect),
      errorM: Math.round(errorM * 100) / 100,
      errorNorm: Math.round(view.support.medianDistance * 1e5) / 1e5,
      source: view.isSupported ? 'lines' : 'bridged',
    },
  };
}

/** Parts of the picture to the metres of the rules: origin in a corner, whatever its size a pitch is 105 x 68. */
function rulesFromPicture(camera: PtzCamera, { lengthM, widthM }: PitchSize, pictureAspect: number): Homography {
  const m = groundFromPicture(camera);
  const [sx, sy] = [PITCH_LENGTH_M / lengthM, PITCH_WIDTH_M / widthM];
  // u = x - 0.5, v = (y - 0.5) / aspect
  const fromParts = (a: number, b: number, c: number): [number, number, number] => [
    a,
    b / pictureAspect,
    c - 0.5 * a - (0.5 * b) / pictureAspect,
  ];
  const w = fromParts(m[6], m[7], m[8]);
  const x = fromParts(m[0], m[1], m[2]).map((value, i) => sx * value + (PITCH_LENGTH_M / 2) * (w[i] ?? 0));
  const y = fromParts(m[3], m[4], m[5]).map((value, i) => sy * value + (PITCH_WIDTH_M / 2) * (w[i] ?? 0));
  const norm = Math.hypot(...w);
  const all = [...x, ...y, ...w].map((value) => Number((value / norm).toPrecision(8)));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = all;
  return [a, b, c, d, e, f, g, h, i];
}
