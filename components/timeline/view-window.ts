import type { ViewState } from './view-state.ts';
import { zoomOf } from './view-state.ts';

/**
 * What is drawn for a view: somewhat more than it shows, at a step of the zoom. It stays the same while the view moves within it,
 * so that moving costs no drawing.
 */
export type ViewWindow = {
  readonly level: number;
  readonly fromSec: number;
  readonly toSec: number;
  /** Least pixels a second at this step: what has room now has room at all of it. */
  readonly pxPerSec: number;
  /** Where the layer of what is drawn has its zero: near enough that pixels stay exact in a match of hours. */
  readonly originSec: number;
};

/** Steps of the zoom in which it doubles. */
const LEVELS_PER_DOUBLING = 2;
/** A window begins at multiples of this part of what its step shows. */
const PART = 4;
const EXACT_PX = 200_000;

export function windowOf(view: ViewState): ViewWindow {
  const level = Math.max(0, Math.floor(Math.log2(zoomOf(view)) * LEVELS_PER_DOUBLING + 1e-6));
  const levelSpanSec = view.durationSec / 2 ** (level / LEVELS_PER_DOUBLING);
  const pxPerSec = levelSpanSec > 0 ? view.widthPx / levelSpanSec : 0;
  const stepSec = levelSpanSec / PART;
  const step = stepSec > 0 ? Math.floor(view.startSec / stepSec) : 0;
  const fromSec = Math.max(0, (step - 1) * stepSec);
  return {
    level,
    fromSec,
    toSec: Math.min(view.durationSec, (step + PART + 2) * stepSec),
    pxPerSec,
    originSec: pxPerSec > 0 ? (Math.floor((fromSec * pxPerSec) / EXACT_PX) * EXACT_PX) / pxPerSec : 0,
  };
}

export const isSameWindow = (a: ViewWindow, b: ViewWindow) =>
  a.level === b.level && a.fromSec === b.fromSec && a.toSec === b.toSec && a.pxPerSec === b.pxPerSec;

export const isInWindow = (window: ViewWindow, startSec: number, endSec: number) =>
  endSec >= window.fromSec && startSec <= window.toSec;
