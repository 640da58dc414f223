import { fitShared, LENGTH_DEVIATION_M, refineCamera, type SharedCamera, type SharedView } from './camera-fit.ts';
import { searchCamera } from './camera-search.ts';
import type { PaintPiece } from './line-distances.ts';
import { type PitchLine, pitchLines, USUAL_PITCH_SIZE } from './pitch-lines.ts';
import type { PtzCamera } from './ptz-camera.ts';
import { SUPPORT_GATE } from './sure-view.ts';
import { supportOf, type ViewSupport } from './view-support.ts';

/*
 * Where does the camera stand? Asked of several rich pictures of the video at once: each proposes places, all vote.
 */

/** Gates in widths: coarse while the place is a guess, fine once it has settled. */
const COARSE_GATE = 0.016;
/** From a place metres away lines lie this far from their paint. */
const PLACE_GATE = 0.028;
const PLACE_GATES = [PLACE_GATE, 0.016, 0.01, 0.006];
/** Places tried: metres from the centre spot. */
const TRIED_X_M = [-14, 0, 14] as const;
const TRIED_Y_M = [-44, -54, -66, -82] as const;
const TRIED_Z_M = [5, 9, 15, 25] as const;
const SEARCHED_PIECES = 14;
const GUESSES_PER_PLACE = 2;
const PROPOSALS_KEPT = 3;
/** Places nearer to each other than this part of their distance from the pitch are one. */
const SAME_PLACE = 0.06;

/** How good a view is: paint on lines, less what is missing. */
export function worthOf(support: ViewSupport): number {
  return (
    support.explained -
    0.35 * Math.max(0, support.expected - support.found) -
    0.15 * (support.paint - support.explained)
  );
}

export type PlacedView = { readonly camera: PtzCamera; readonly support: ViewSupport; readonly worth: number };

/** The best view of one picture from a known place; null when nothing fits. */
export function placeView(
  positionM: PtzCamera['positionM'],
  rollRad: number,
  pieces: readonly PaintPiece[],
  lines: readonly PitchLine[],
  pictureAspect: number,
): PlacedView | null {
  let best: PlacedView | null = null;
  for (const { camera } of searchCamera(positionM, rollRad, pieces, lines, COARSE_GATE, 4)) {
    const refined = refineCamera(camera, pieces, lines, false);
    const support = supportOf(refined, pieces, lines, pictureAspect, SUPPORT_GATE);
    const worth = worthOf(support);
    if (!best || worth > best.worth) best = { camera: refined, support, worth };
  }
  return best;
}

/** Cameras at places that would explain one picture, best first. */
export function proposePlaces(
  pieces: readonly PaintPiece[],
  lines: readonly PitchLine[],
  pictureAspect: number,
): PlacedView[] {
  // The best of every place goes on: from a low place far lines crowd together, and crowded lines explain anything at first.
  const guesses = TRIED_X_M.flatMap((x) =>
    TRIED_Y_M.flatMap((y) =>
      TRIED_Z_M.flatMap((z) =>
        searchCamera([x, y, z], 0, pieces.slice(0, SEARCHED_PIECES), lines, PLACE_GATE, GUESSES_PER_PLACE),
      ),
    ),
  );
  return guesses
    .map(({ camera }) => {
      const refined = refineCamera(camera, pieces, lines, true, PLACE_GATES);
      const support = supportOf(refined, pieces, lines, pictureAspect, SUPPORT_GATE);
      return { camera: refined, support, worth: worthOf(support) };
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, PROPOSALS_KEPT);
}

export type Stand = SharedCamera & { readonly worth: number };

/**
 * The place from which most of the pictures can have been taken, with the size of the pitch.
 * @returns null when no place explains any picture
 */
export function findStand(pictures: readonly (readonly PaintPiece[])[], pictureAspect: number): Stand | null {
  const lines = pitchLines(USUAL_PITCH_SIZE);
  const places: PtzCamera['positionM'][] = [];
  let best: Stand | null = null;
  for (const pieces of pictures) {
    for (const { camera, worth } of proposePlaces(pieces, lines, pictureAspect)) {
      const isNew = places.every((place) => !isSamePlace(place, camera.positionM));
      if (worth <= 0 || !isNew || !isPlausible(camera.positionM)) continue;
      places.push(camera.positionM);
      const stand = standAt(camera.positionM, pictures, pictureAspect);
      if (stand && (!best || stand.worth > best.worth)) best = stand;
    }
  }
  return best;
}

function isPlausible([x, y, z]: PtzCamera['positionM']): boolean {
  return Math.abs(x) < 60 && y < -30 && y > -160 && z > 1.5 && z < 60;
}

function isSamePlace(a: PtzCamera['positionM'], b: PtzCamera['positionM']): boolean {
  const far = Math.hypot(a[1], a[2]);
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < SAME_PLACE * far;
}

/** All pictures as seen from one place, the place then settled by all of them together. */
function standAt(
  positionM: PtzCamera['positionM'],
  pictures: readonly (readonly PaintPiece[])[],
  pictureAspect: number,
): Stand | null {
  let lines = pitchLines(USUAL_PITCH_SIZE);
  const views: SharedView[] = [];
  for (const pieces of pictures) {
    const placed = placeView(positionM, 0, pieces, lines, pictureAspect);
    if (placed && placed.worth > 0) views.push({ camera: placed.camera, pieces });
  }
  if (views.length === 0) return null;
  let shared: SharedCamera = { size: USUAL_PITCH_SIZE, lengthDeviationM: LENGTH_DEVIATION_M, views };
  for (const gate of [0.012, 0.006, SUPPORT_GATE]) shared = fitShared(shared, gate, 6);
  lines = pitchLines(shared.size);
  const worth = shared.views.reduce(
    (sum, { camera, pieces }) =>
      sum + Math.max(0, worthOf(supportOf(camera, pieces, lines, pictureAspect, SUPPORT_GATE))),
    0,
  );
  return { ...shared, worth };
}
