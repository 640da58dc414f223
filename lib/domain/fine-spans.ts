import type { BboxXywhNorm } from './box.ts';
import type { DetectedFrame, PictureMotion } from './detected-frame.ts';

/*
 * Which moments deserve the dear look, from the cheap looks alone. What goalkeepers and highlights are made of leaves marks that even
 * a coarse look sees: the camera at the end of its way, a sweep after a long ball, everybody on one side, a goalkeeper in the picture,
 * a ball that crosses many men's heights in a moment, and the cut that follows when it is over. Each mark is weak; a moment with the most of them goes first.
 */

/** What is read of a coarse look. */
export type CoarseLook = Pick<DetectedFrame, 'ptsSec' | 'sceneId' | 'motion' | 'people' | 'balls'>;

/** A part of the video to look at finely, seconds. */
export type FineSpan = { readonly startSec: number; readonly endSec: number };

export type FineSpanConfig = {
  /** What leads up to a moment, and what comes of it. */
  readonly beforeSec: number;
  readonly afterSec: number;
  /** Moments with less than this are left at the coarse look, whatever the budget. */
  readonly minInterest: number;
  /** Spans nearer than this become one: entering a video anew costs as much. */
  readonly joinSec: number;
};

export const DEFAULT_FINE_SPANS: FineSpanConfig = { beforeSec: 2, afterSec: 2, minInterest: 0.25, joinSec: 1.5 };

/** How much each mark counts; a moment may have several. */
const WEIGHTS = { keeper: 0.6, end: 0.5, sweep: 0.4, crowding: 0.3, ball: 0.5, beforeCut: 0.5 } as const;
/** A pan of this many pictures a second is as fast as it gets in a counter-attack. */
const FULL_SWEEP_PER_SEC = 0.5;
/** A camera that pans less than this (pictures) has no ends. */
const MIN_RANGE = 0.6;
/** From here on (part of the way from the middle to the end of the range) the camera nears an end. */
const END_FROM = 0.55;
/** A man's heights a second: 15 m/s, a hard pass, counts full. */
const FULL_BALL_HEIGHTS_PER_SEC = 8;
const MIN_BALL_CONFIDENCE = 0.15;
const CROWD_WIDTH = 0.35;
const MIN_CROWD = 6;
/** Between what happened and the cut to who did it. */
const BEFORE_CUT_SEC = 5;
/** A scene shorter than this shows somebody's face, not play: its marks count this much. */
const SHORT_SCENE_SEC = 3;
const SHORT_SCENE_PART = 0.3;

/**
 * The moments that most likely matter, in the order of time, without overlap; each begins and ends at a look.
 * @param looks  in the order of time
 * @param budgetSec  how many seconds may be chosen in all
 */
export function chooseFineSpans(
  looks: readonly CoarseLook[],
  budgetSec: number,
  config: FineSpanConfig = DEFAULT_FINE_SPANS,
): FineSpan[] {
  if (looks.length === 0 || budgetSec <= 0) return [];
  const interest = interestOf(looks);
  const ranked = looks
    .map(({ ptsSec }, index) => ({ ptsSec, interest: interest[index] ?? 0 }))
    .filter((moment) => moment.interest >= config.minInterest)
    .sort((a, b) => b.interest - a.interest || a.ptsSec - b.ptsSec);
  let spans: FineSpan[] = [];
  for (const { ptsSec } of ranked) {
    const span = atLooks(looks, ptsSec - config.beforeSec, ptsSec + config.afterSec);
    const next = joined([...spans, span], config.joinSec);
    // One moment too dear leaves room for a cheaper one: what lies inside a chosen span costs nothing.
    if (totalSec(next) <= budgetSec) spans = next;
  }
  return spans.filter(({ startSec, endSec }) => endSec > startSec);
}

/** How likely something happens at each look, 0 and up. Pure ranking: only the order means something. */
export function interestOf(looks: readonly CoarseLook[]): number[] {
  const pans = panPositions(looks);
  const range = rangeOf(pans);
  const isShort = shortScenes(looks);
  const cutsSec = looks.filter(({ sceneId }, index) => index > 0 && sceneId !== looks[index - 1]?.sceneId);
  return looks.map((look, index) => {
    const before = looks[index - 1];
    const isBeforeCut = cutsSec.some(({ ptsSec }) => ptsSec > look.ptsSec && ptsSec - look.ptsSec <= BEFORE_CUT_SEC);
    const interest =
      WEIGHTS.keeper * keeperSeen(look) +
      WEIGHTS.end * endOfRange(pans[index] ?? 0, range) +
      WEIGHTS.sweep * sweep(look, before) +
      WEIGHTS.crowding * crowding(look) +
      WEIGHTS.ball * ballRush(look, before) +
      WEIGHTS.beforeCut * (isBeforeCut ? 1 : 0);
    return isShort.has(look.sceneId) ? SHORT_SCENE_PART * interest : interest;
  });
}

/** Scenes that are over at once; those at the ends of a piece of the video may go on in the next one. */
function shortScenes(looks: readonly CoarseLook[]): ReadonlySet<number> {
  const spans = new Map<number, { fromSec: number; toSec: number }>();
  for (const { sceneId, ptsSec } of looks) {
    const span = spans.get(sceneId);
    if (span) span.toSec = ptsSec;
    else spans.set(sceneId, { fromSec: ptsSec, toSec: ptsSec });
  }
  const [first, last] = [looks[0], looks.at(-1)];
  const isCutOff = (sceneId: number) =>
    sceneId === last?.sceneId || (sceneId === first?.sceneId && first.ptsSec >= VIDEO_BEGINS_SEC);
  return new Set(
    [...spans].flatMap(([sceneId, { fromSec, toSec }]) =>
      toSec - fromSec < SHORT_SCENE_SEC && !isCutOff(sceneId) ? [sceneId] : [],
    ),
  );
}
/** The first look of a video is no later. */
const VIDEO_BEGINS_SEC = 0.5;

function keeperSeen({ people }: CoarseLook): number {
  return Math.max(0, ...people.map(({ className, confidence }) => (className === 'goalkeeper' ? confidence : 0)));
}

/** Where the camera points, pictures to the right of where its scene began. */
function panPositions(looks: readonly CoarseLook[]): number[] {
  let x = 0;
  return looks.map(({ motion }) => {
    x = motion === null ? 0 : x + motion.dxNorm + 0.5 * (motion.scale - 1);
    return x;
  });
}

type Range = { readonly fromX: number; readonly toX: number };

/** Without the farthest twentieth on either side: motion measured wrong once must not stretch it. */
function rangeOf(pans: readonly number[]): Range {
  const sorted = pans.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return { fromX: at(0.05), toX: at(0.95) };
}

function endOfRange(x: number, { fromX, toX }: Range): number {
  const half = (toX - fromX) / 2;
  if (half * 2 < MIN_RANGE) return 0;
  const out = Math.abs(x - (fromX + toX) / 2) / half;
  return Math.min(1, Math.max(0, (out - END_FROM) / (1 - END_FROM)));
}

function elapsed(look: CoarseLook, before: CoarseLook | undefined): number {
  return before === undefined ? 0 : look.ptsSec - before.ptsSec;
}

function sweep(look: CoarseLook, before: CoarseLook | undefined): number {
  const elapsedSec = elapsed(look, before);
  if (look.motion === null || elapsedSec <= 0) return 0;
  const moved = Math.abs(look.motion.dxNorm + 0.5 * (look.motion.scale - 1));
  return Math.min(1, moved / elapsedSec / FULL_SWEEP_PER_SEC);
}

/** Part of the people inside the fullest third of the picture. */
function crowding({ people }: CoarseLook): number {
  if (people.length < MIN_CROWD) return 0;
  const xs = people.map(({ bboxXywhNorm: [left, , width] }) => left + width / 2).sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (const [to, x] of xs.entries()) {
    while (x - (xs[from] ?? x) > CROWD_WIDTH) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return Math.max(0, (most / xs.length - 0.5) * 2);
}

/** How fast the surest ball moved over the ground, in the heights of the men around, the camera's motion undone. */
function ballRush(look: CoarseLook, before: CoarseLook | undefined): number {
  const elapsedSec = elapsed(look, before);
  const [now] = look.balls;
  const [then] = before?.balls ?? [];
  if (!now || !then || !look.motion || elapsedSec <= 0) return 0;
  const sure = Math.min(now.confidence, then.confidence);
  const heightNorm = medianHeight(look);
  if (sure < MIN_BALL_CONFIDENCE || heightNorm === 0) return 0;
  const [x, y] = undone(now.bboxXywhNorm, look.motion);
  const [thenX, thenY] = middle(then.bboxXywhNorm);
  // Sideways parts of the picture are wider than upright ones; a ball flies sideways mostly.
  const heightsPerSec = Math.hypot((x - thenX) * (16 / 9), y - thenY) / heightNorm / elapsedSec;
  return Math.min(1, heightsPerSec / FULL_BALL_HEIGHTS_PER_SEC) * Math.min(1, sure * 2);
}

function medianHeight({ people }: CoarseLook): number {
  const heights = people.map(({ bboxXywhNorm: [, , , height] }) => height).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

function middle([left, top, width, height]: BboxXywhNorm): readonly [number, number] {
  return [left + width / 2, top + height / 2];
}

function undone(box: BboxXywhNorm, { scale, dxNorm, dyNorm }: PictureMotion): readonly [number, number] {
  const [x, y] = middle(box);
  return [x * scale + dxNorm, y * scale + dyNorm];
}

/** From the last look at or before `fromSec` to the first at or after `toSec`. */
function atLooks(looks: readonly CoarseLook[], fromSec: number, toSec: number): FineSpan {
  const start = looks.findLast(({ ptsSec }) => ptsSec <= fromSec) ?? looks[0];
  const end = looks.find(({ ptsSec }) => ptsSec >= toSec) ?? looks.at(-1);
  return { startSec: start?.ptsSec ?? fromSec, endSec: end?.ptsSec ?? toSec };
}

function joined(spans: readonly FineSpan[], joinSec: number): FineSpan[] {
  const result: FineSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.startSec - b.startSec)) {
    const last = result.at(-1);
    if (last && span.startSec <= last.endSec + joinSec) {
      result[result.length - 1] = { startSec: last.startSec, endSec: Math.max(last.endSec, span.endSec) };
    } else result.push(span);
  }
  return result;
}

function totalSec(spans: readonly FineSpan[]): number {
  return spans.reduce((sum, { startSec, endSec }) => sum + endSec - startSec, 0);
}
