import type { PictureMotion } from '../detected-frame.ts';
import { type Belief, carried, corrected, freshBelief } from './camera-filter.ts';
import type { PaintPiece } from './line-distances.ts';
import type { PitchLine } from './pitch-lines.ts';
import type { PtzCamera } from './ptz-camera.ts';
import { placeView } from './stand-search.ts';
import { isBorne, isSure, SUPPORT_GATE } from './sure-view.ts';
import { supportOf, type ViewSupport } from './view-support.ts';

/** What the views of one scene are made from: one entry for each picture, in the order of time. */
export type SceneLook = {
  readonly ptsSec: number;
  /** Of the picture since the one before in the scene; null on the first. */
  readonly motion: PictureMotion | null;
  readonly pieces: readonly PaintPiece[];
};

/** The place all views share, and the pitch it looks at. */
export type SettledStand = {
  readonly positionM: PtzCamera['positionM'];
  readonly rollRad: number;
  readonly lines: readonly PitchLine[];
  readonly pictureAspect: number;
};

export type SceneView = {
  readonly belief: Belief;
  readonly support: ViewSupport;
  /** Does this picture's paint bear the view by itself? Else it is carried on from a neighbour. */
  readonly isSupported: boolean;
  /** Seconds since (or until) the last picture whose paint bore the view. */
  readonly bridgedSec: number;
};

/** A lost camera is looked for again after this long: a search takes as long as a hundred steps. */
const SEARCH_EVERY_SEC = 0.8;
/** Without supporting paint a view is carried on for this long at most. */
const MAX_BRIDGED_SEC = 3;
/** A run of views must be borne by this many pictures before any of it is believed. */
const MIN_SUPPORTED_IN_RUN = 3;

/** A view for every picture of a scene where it is known; null elsewhere. Passes over the scene in both directions. */
export function viewsOfScene(looks: readonly SceneLook[], stand: SettledStand): (SceneView | null)[] {
  const forward = pass(looks, stand, false, null);
  const backward = pass(looks, stand, true, forward);
  return looks.map((_, index) => better(forward[index] ?? null, backward[index] ?? null));
}

function better(a: SceneView | null, b: SceneView | null): SceneView | null {
  if (!a || !b) return a ?? b;
  if (a.isSupported !== b.isSupported) return a.isSupported ? a : b;
  return a.bridgedSec <= b.bridgedSec ? a : b;
}

/**
 * One pass. Forwards it searches where it has no view; backwards it starts from what the way forwards found.
 */
function pass(
  looks: readonly SceneLook[],
  stand: SettledStand,
  backwards: boolean,
  known: readonly (SceneView | null)[] | null,
): (SceneView | null)[] {
  const views: (SceneView | null)[] = looks.map(() => null);
  const order = backwards ? looks.map((_, index) => looks.length - 1 - index) : looks.map((_, index) => index);
  let run: number[] = [];
  let view: SceneView | null = null;
  let searchedSec = Number.NEGATIVE_INFINITY;
  let before: number | null = null;
  const endRun = () => {
    if (run.filter((index) => views[index]?.isSupported).length < MIN_SUPPORTED_IN_RUN && !known)
      for (const index of run) views[index] = null;
    run = [];
  };
  for (const index of order) {
    const look = looks[index];
    if (!look) continue;
    if (view && before !== null) {
      const motion = backwards ? (looks[before]?.motion ?? null) : look.motion;
      const stepSec = Math.abs(look.ptsSec - (looks[before]?.ptsSec ?? look.ptsSec));
      view = stepped(view, motion, look, stand, backwards, stepSec);
      if (!view) endRun();
    }
    const found: SceneView | null = known?.[index] ?? null;
    if (found?.isSupported && !view?.isSupported) view = found;
    if (!view && !known && Math.abs(look.ptsSec - searchedSec) >= SEARCH_EVERY_SEC) {
      searchedSec = look.ptsSec;
      view = acquired(look, stand);
    }
    views[index] = view;
    if (view) run.push(index);
    before = index;
  }
  endRun();
  return views;
}

function stepped(
  view: SceneView,
  motion: PictureMotion | null,
  look: SceneLook,
  stand: SettledStand,
  backwards: boolean,
  stepSec: number,
): SceneView | null {
  const expected = carried(view.belief, motion, stand.pictureAspect, backwards);
  const belief = corrected(expected, look.pieces, stand.lines);
  const support = supportOf(belief.camera, look.pieces, stand.lines, stand.pictureAspect, SUPPORT_GATE);
  if (isBorne(support)) return { belief, support, isSupported: true, bridgedSec: 0 };
  const bridgedSec = view.bridgedSec + stepSec;
  if (bridgedSec > MAX_BRIDGED_SEC || speaksAgainst(support)) return null;
  // Little paint, but what there is fits: it still holds the view in the directions it tells.
  return { belief: fits(support) ? belief : expected, support, isSupported: false, bridgedSec };
}

/** A view found in one picture alone must be borne well, and by paint of several lines. */
function acquired(look: SceneLook, stand: SettledStand): SceneView | null {
  const { positionM, rollRad, lines, pictureAspect } = stand;
  const placed = placeView(positionM, rollRad, look.pieces, lines, pictureAspect);
  if (!placed || !isSure(placed.support)) return null;
  const belief = corrected(freshBelief(placed.camera), look.pieces, lines);
  const support = supportOf(belief.camera, look.pieces, lines, pictureAspect, SUPPORT_GATE);
  return isBorne(support) ? { belief, support, isSupported: true, bridgedSec: 0 } : null;
}

function fits({ explained, paint }: ViewSupport): boolean {
  return explained > 0.35 * paint && explained > 0.05;
}

/** Much paint, hardly any of it where the lines should be. */
function speaksAgainst({ explained, paint, expected, found }: ViewSupport): boolean {
  return paint > 0.5 && explained < 0.15 * paint && expected > 0.5 && found < 0.15 * expected;
}
