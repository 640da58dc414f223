import type { ClickedPoint } from '../../lib/domain/pitch/fixed-camera.ts';
import type { LandmarkName } from '../../lib/domain/pitch/landmarks.ts';

/** Points being clicked, with the way back. Positions are parts of the picture. */
export type CalibrationDraft = {
  readonly points: readonly ClickedPoint[];
  /** The landmark that the next click in the picture is for, and that keys move. */
  readonly chosen: LandmarkName | null;
  /** Earlier points, newest last. */
  readonly past: readonly (readonly ClickedPoint[])[];
};

export type DraftAction =
  | { readonly type: 'choose'; readonly landmark: LandmarkName | null }
  /** `isOngoing`: a later part of the same drag, undone together with its beginning. */
  | { readonly type: 'place'; readonly landmark: LandmarkName; readonly at: PicturePlace; readonly isOngoing?: boolean }
  | { readonly type: 'nudge'; readonly byX: number; readonly byY: number }
  | { readonly type: 'remove'; readonly landmark: LandmarkName }
  | { readonly type: 'clear' }
  | { readonly type: 'undo' };
type PicturePlace = readonly [x: number, y: number];

const MOST_UNDONE = 200;

export function firstDraft(points: readonly ClickedPoint[] = []): CalibrationDraft {
  return { points, chosen: null, past: [] };
}

export function draftReducer(draft: CalibrationDraft, action: DraftAction): CalibrationDraft {
  switch (action.type) {
    case 'choose':
      return { ...draft, chosen: action.landmark };
    case 'place': {
      const placed = withPoint(draft.points, action.landmark, action.at);
      if (action.isOngoing) return { ...draft, points: placed };
      return { ...changed(draft, placed), chosen: action.landmark };
    }
    case 'nudge': {
      const at = draft.points.find(({ landmark }) => landmark === draft.chosen)?.imageXyNorm;
      if (!at || !draft.chosen) return draft;
      return changed(draft, withPoint(draft.points, draft.chosen, [at[0] + action.byX, at[1] + action.byY]));
    }
    case 'remove':
      return changed(
        draft,
        draft.points.filter(({ landmark }) => landmark !== action.landmark),
      );
    case 'clear':
      return draft.points.length === 0 ? draft : { ...changed(draft, []), chosen: null };
    case 'undo': {
      const before = draft.past.at(-1);
      return before ? { ...draft, points: before, past: draft.past.slice(0, -1) } : draft;
    }
  }
}

function changed(draft: CalibrationDraft, points: readonly ClickedPoint[]): CalibrationDraft {
  return { ...draft, points, past: [...draft.past, draft.points].slice(-MOST_UNDONE) };
}

/** A point keeps its place in the list when it moves. */
function withPoint(points: readonly ClickedPoint[], landmark: LandmarkName, at: PicturePlace): readonly ClickedPoint[] {
  const inside = (value: number) => Math.min(1, Math.max(0, value));
  const point: ClickedPoint = { landmark, imageXyNorm: [inside(at[0]), inside(at[1])] };
  const index = points.findIndex((one) => one.landmark === landmark);
  return index < 0 ? [...points, point] : points.with(index, point);
}
