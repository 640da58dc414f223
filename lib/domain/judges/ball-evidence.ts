import type { BboxXywhNorm } from '../box.ts';
import type { PaintXyxyNorm } from '../pitch/paint-piece.ts';
import { type PitchMask, pitchPart } from '../pitch-mask.ts';
import type { PitchOutline } from '../pitch-outline.ts';
import { logOdds } from './log-odds.ts';
import { longLines, offsetFrom, type StraightLine } from './long-lines.ts';

/** What one picture shows beside its ball candidates. */
export type BallScene = {
  readonly people: readonly { readonly confidence: number; readonly bboxXywhNorm: BboxXywhNorm }[];
  readonly mask: PitchMask;
  /** null where the picture shows too little pitch for one. */
  readonly outline: PitchOutline | null;
  readonly paint: readonly PaintXyxyNorm[];
  /** Width of the picture over its height. */
  readonly aspect: number;
};

/** A candidate as the network saw it, at first sight and (where it took one) at the second. */
export type BallCandidate = {
  readonly confidence: number;
  readonly secondConfidence?: number;
  readonly bboxXywhNorm: BboxXywhNorm;
};

/** What speaks for and against a candidate, each about -1..1 but for the log odds. */
export const BALL_EVIDENCE = [
  'firstLook',
  'secondLook',
  'beyondLine',
  'offPitch',
  'nobodyFarther',
  'nobodyNearer',
  'grassAround',
  'grassAbove',
  'farFromPeople',
  'tooLarge',
  'tooSmall',
  'inUpperBody',
  'atFeet',
] as const;
export type BallEvidence = Readonly<Record<(typeof BALL_EVIDENCE)[number], number>>;
/** Log odds for each unit of evidence. */
export type BallWeights = Readonly<Record<keyof BallEvidence | 'bias', number>>;

/** Less sure people are no witnesses of where the pitch is. */
const MIN_CONFIDENCE = 0.35;
/** Fewer people say nothing about which side of a line is the pitch. */
const MIN_WITNESSES = 5;
/** With this part of the people or more on its side of every line, a candidate is on the pitch. */
const COMPANY_BEYOND = 0.12;
/** On the line itself, in picture widths. */
const ON_LINE = 0.004;
/** A ball is 0.22 m, a person stands about 1.75 m high. */
const BALL_OF_PERSON = 0.126;
/** A small ball's width is measured no better than this (log): in a narrow picture smaller is no surer sign. */
const MAX_TOO_SMALL = 0.3;

type Witness = { readonly box: BboxXywhNorm; readonly foot: readonly [x: number, y: number]; readonly height: number };

/** Weighs the candidates of one picture. Distances are in picture widths, y from the top. */
export function ballWitnesses(scene: BallScene): (candidate: BallCandidate) => BallEvidence {
  const { aspect, mask, outline } = scene;
  const witnesses: Witness[] = scene.people
    .filter(({ confidence }) => confidence > MIN_CONFIDENCE)
    .map(({ bboxXywhNorm: box }) => ({
      box,
      foot: [box[0] + box[2] / 2, (box[1] + box[3]) / aspect],
      height: box[3] / aspect,
    }));
  const lines = longLines(scene.paint, aspect);
  return ({ confidence, secondConfidence, bboxXywhNorm: [left, top, width, height] }) => {
    const x = left + width / 2;
    const y = (top + height / 2) / aspect;
    const tall = heightNear(witnesses, y);
    const size = Math.log(width / (BALL_OF_PERSON * tall));
    const farther = witnesses.filter(({ foot }) => foot[1] < y).length;
    const inside = witnesses.filter(({ box }) => isWithin(box, x, y * aspect));
    const isLow = (box: BboxXywhNorm) => (y * aspect - box[1]) / box[3] > 0.7;
    return {
      firstLook: logOdds(confidence),
      secondLook: logOdds(secondConfidence ?? confidence),
      beyondLine: beyond(lines, witnesses, x, y),
      offPitch: outline ? offPitch(outline, x, y * aspect) : 0,
      nobodyFarther: witnesses.length > 0 && farther === 0 ? 1 : 0,
      nobodyNearer: witnesses.length > 0 && farther === witnesses.length ? 1 : 0,
      grassAround: grassPart(mask, x, y * aspect, 4, -4),
      grassAbove: grassPart(mask, x, y * aspect, 10, -10, -3),
      farFromPeople: Math.min(3, distanceToFeet(witnesses, x, y) / tall) / 3,
      tooLarge: Math.max(0, size - 0.5),
      tooSmall: Math.min(MAX_TOO_SMALL, Math.max(0, 0.2 - size)),
      inUpperBody: inside.some(({ box }) => !isLow(box)) ? 1 : 0,
      atFeet: inside.some(({ box }) => isLow(box)) ? 1 : 0,
    };
  };
}

/** How clearly (0..1) a line parts this place from nearly all people: a spare ball beside the pitch, a board, a lamp. */
function beyond(lines: readonly StraightLine[], witnesses: readonly Witness[], x: number, y: number): number {
  if (witnesses.length < MIN_WITNESSES) return 0;
  let most = 0;
  for (const line of lines) {
    const offset = offsetFrom(line, [x, y]);
    if (Math.abs(offset) < ON_LINE) continue;
    const beside = witnesses.filter(({ foot }) => offsetFrom(line, foot) * offset > 0).length / witnesses.length;
    most = Math.max(most, 1 - beside / COMPANY_BEYOND);
  }
  return most;
}

/** From -1 (well inside the outline of the grass) to 1 (above it by three hundredths of the picture's height). */
function offPitch(outline: PitchOutline, x: number, yNorm: number): number {
  const column = Math.min(outline.columns - 1, Math.max(0, Math.floor(x * outline.columns)));
  const above = (outline.firstRow[column] ?? 0) / outline.rows - yNorm;
  return Math.max(-1, Math.min(1, above / 0.03));
}

/** Part (0..1) of the cells around a place that are pitch: `reach` cells to either side, rows up to and with `toRow` below it. */
function grassPart(
  mask: PitchMask,
  x: number,
  yNorm: number,
  reach: number,
  fromRow: number,
  toRow: number = reach,
): number {
  const column = Math.floor(x * mask.columns);
  const row = Math.floor(yNorm * mask.rows);
  return pitchPart(mask, {
    fromColumn: column - reach,
    toColumn: column + reach + 1,
    fromRow: row + fromRow,
    toRow: row + toRow + 1,
  });
}

/** Height of the people who stand about as far from the camera; a usual one where there is nobody. */
function heightNear(witnesses: readonly Witness[], y: number): number {
  const heights = witnesses
    .toSorted((a, b) => Math.abs(a.foot[1] - y) - Math.abs(b.foot[1] - y))
    .slice(0, 3)
    .map(({ height }) => height)
    .sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0.05;
}

function distanceToFeet(witnesses: readonly Witness[], x: number, y: number): number {
  return witnesses.reduce((least, { foot }) => Math.min(least, Math.hypot(foot[0] - x, foot[1] - y)), 1);
}

function isWithin([left, top, width, height]: BboxXywhNorm, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
