import { type BboxXywhNorm, iou } from './box.ts';
import type { ClassName } from './event.ts';

/** A labelled thing in a picture. */
export type LabelledBox = { readonly className: ClassName; readonly bboxXywhNorm: BboxXywhNorm };
export type FoundBox = LabelledBox & { readonly confidence: number };
/** One picture: what is in it and what was found. */
export type ScoredPicture = {
  readonly truth: readonly LabelledBox[];
  readonly found: readonly FoundBox[];
  /** Width over height. */
  readonly aspect: number;
};

export type DetectionScore = {
  readonly labelled: number;
  /** Area under the interpolated precision-recall curve, all points (PASCAL VOC 2010). */
  readonly ap50: number;
  /** The best over all thresholds, with the confidence it is reached at. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly atConfidence: number;
};

export type ScoredClass = 'person' | ClassName;

const MIN_IOU = 0.5;
/** Small balls are labelled with a margin of error: a centre this near counts, parts of the frame's width. */
const MIN_BALL_WIDTH_NORM = 0.006;

/**
 * How well a class is found over all pictures. `person` pools player, goalkeeper and referee. A person is hit at IoU 0.5 or more; a ball
 * where its centre lies within the true one's width.
 */
export function scoreDetections(pictures: readonly ScoredPicture[], scored: ScoredClass): DetectionScore {
  const isWanted = (name: ClassName) => (scored === 'person' ? name !== 'ball' : name === scored);
  const closeness = scored === 'ball' ? ballCloseness : iou;
  let labelled = 0;
  const ranked: { confidence: number; isHit: boolean }[] = [];
  for (const picture of pictures) {
    const truth = picture.truth.filter(({ className }) => isWanted(className));
    labelled += truth.length;
    const free = new Set(truth);
    const found = picture.found.filter(({ className }) => isWanted(className));
    for (const box of found.toSorted((a, b) => b.confidence - a.confidence)) {
      const hit = nearest(box, free, (a, b) => closeness(a, b, picture.aspect));
      if (hit) free.delete(hit);
      ranked.push({ confidence: box.confidence, isHit: hit !== null });
    }
  }
  return curveScore(ranked, labelled);
}

function nearest(
  box: FoundBox,
  truth: ReadonlySet<LabelledBox>,
  closeness: (a: BboxXywhNorm, b: BboxXywhNorm) => number,
): LabelledBox | null {
  let best: LabelledBox | null = null;
  let bestCloseness = MIN_IOU;
  for (const one of truth) {
    const value = closeness(box.bboxXywhNorm, one.bboxXywhNorm);
    if (value >= bestCloseness) [best, bestCloseness] = [one, value];
  }
  return best;
}

/** Does a candidate's middle lie within the true ball's width? */
export function isSameBall(candidate: BboxXywhNorm, truth: BboxXywhNorm, aspect: number): boolean {
  return ballCloseness(candidate, truth, aspect) >= MIN_IOU;
}

/** 0.5 where the centres lie one true width apart, so that it reads like an IoU. */
function ballCloseness(a: BboxXywhNorm, truth: BboxXywhNorm, aspect: number): number {
  const across = a[0] + a[2] / 2 - truth[0] - truth[2] / 2;
  const down = (a[1] + a[3] / 2 - truth[1] - truth[3] / 2) / aspect;
  return 1 - Math.hypot(across, down) / (2 * Math.max(truth[2], MIN_BALL_WIDTH_NORM));
}

function curveScore(found: readonly { confidence: number; isHit: boolean }[], labelled: number): DetectionScore {
  const ranked = found.toSorted((a, b) => b.confidence - a.confidence);
  let best = { labelled, ap50: 0, f1: 0, precision: 0, recall: 0, atConfidence: 0 };
  let hits = 0;
  const curve = ranked.map(({ confidence, isHit }, index) => {
    hits += isHit ? 1 : 0;
    const precision = hits / (index + 1);
    const recall = labelled > 0 ? hits / labelled : 0;
    const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
    if (f1 > best.f1) best = { ...best, f1, precision, recall, atConfidence: confidence };
    return { recall, precision };
  });
  // From the far end, so that each recall has the best precision still to be had.
  let ceiling = 0;
  let ap50 = 0;
  for (let index = curve.length - 1; index >= 0; index--) {
    const { recall = 0, precision = 0 } = curve[index] ?? {};
    ceiling = Math.max(ceiling, precision);
    ap50 += (recall - (curve[index - 1]?.recall ?? 0)) * ceiling;
  }
  return { ...best, ap50 };
}
