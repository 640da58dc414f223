import type { BboxXywhNorm } from '../../../lib/domain/box.ts';
import { imagePlaceOf, pitchPlaceAt } from '../../../lib/domain/pitch/place-on-pitch.ts';
import type { Registration } from '../../../lib/domain/pitch/register-pitch.ts';

/** `projection` is 3 x 4, row by row: metres about the centre spot (x, y, z up) to pixels of a picture of 1280 x 720. */
export type TrueCamera = {
  readonly ptsSec: number;
  readonly projection: readonly number[];
  /** Everybody in the picture. */
  readonly boxesXywhNorm: readonly BboxXywhNorm[];
};

const [WIDTH_PX, HEIGHT_PX] = [1280, 720];
const [HALF_LENGTH_M, HALF_WIDTH_M] = [52.5, 34];
/** The simulated goal: its width in the metres of the pitch as scaled, and its bar. */
const GOAL_HALF_M = 3.49;
const CROSSBAR_M = 2.5;
/** Off by more than this (metres, the middle one of a picture), a view that was given out is wrong. */
const WRONG_M = 2;

export type PitchScores = {
  readonly frames: number;
  readonly registered: number;
  readonly wrong: number;
  /** Pictures in which nine places in ten are as near as was stated. */
  readonly heldStatements: number;
  /** Middle error of each registered picture over the pitch it shows. */
  readonly errorsPx: readonly number[];
  readonly errorsM: readonly number[];
  /** Posts' feet and tops, every one that was named. */
  readonly goalErrorsPx: readonly number[];
};

/** How well views agree with the true camera, over a grid of places on the visible pitch. */
export function pitchScores(
  { frames }: Registration,
  ptsSec: readonly number[],
  cameras: readonly TrueCamera[],
): PitchScores {
  const scores = { registered: 0, wrong: 0, heldStatements: 0 };
  const [errorsPx, errorsM, goalErrorsPx]: number[][] = [[], [], []];
  frames.forEach((frame, index) => {
    const camera = nearestCamera(cameras, ptsSec[index] ?? 0);
    if (!frame || !camera) return;
    scores.registered += 1;
    const { px, m } = gridErrors(frame.view, camera.projection);
    if (m.length > 0) {
      errorsPx?.push(quantile(px, 0.5));
      errorsM?.push(quantile(m, 0.5));
      if (quantile(m, 0.5) > WRONG_M) scores.wrong += 1;
      if (quantile(m, 0.9) <= frame.view.errorM) scores.heldStatements += 1;
    }
    goalErrorsPx?.push(...goalErrors(frame, camera.projection));
  });
  return {
    frames: frames.length,
    ...scores,
    errorsPx: errorsPx ?? [],
    errorsM: errorsM ?? [],
    goalErrorsPx: goalErrorsPx ?? [],
  };
}

type Registered = NonNullable<Registration['frames'][number]>;

function gridErrors(view: Registered['view'], projection: readonly number[]): { px: number[]; m: number[] } {
  const [px, m]: [number[], number[]] = [[], []];
  for (let x = -HALF_LENGTH_M; x <= HALF_LENGTH_M; x += 5) {
    for (let y = -HALF_WIDTH_M; y <= HALF_WIDTH_M; y += 4) {
      const seen = projected(projection, x, y, 0);
      if (!seen || seen[0] < 0 || seen[1] < 0 || seen[0] > WIDTH_PX || seen[1] > HEIGHT_PX) continue;
      const place = pitchPlaceAt(view, [seen[0] / WIDTH_PX, seen[1] / HEIGHT_PX]);
      const back = imagePlaceOf(view, [x + HALF_LENGTH_M, y + HALF_WIDTH_M]);
      m.push(place ? Math.hypot(place[0] - HALF_LENGTH_M - x, place[1] - HALF_WIDTH_M - y) : 100);
      px.push(back ? Math.hypot(back[0] * WIDTH_PX - seen[0], back[1] * HEIGHT_PX - seen[1]) : WIDTH_PX);
    }
  }
  return { px, m };
}

function goalErrors({ goalMouth }: Registered, projection: readonly number[]): number[] {
  if (!goalMouth) return [];
  const x = goalMouth.side === 'left' ? -HALF_LENGTH_M : HALF_LENGTH_M;
  const places = [-GOAL_HALF_M, GOAL_HALF_M]
    .flatMap((y) => {
      const [foot, top] = [projected(projection, x, y, 0), projected(projection, x, y, CROSSBAR_M)];
      return foot && top ? [{ foot, top }] : [];
    })
    .sort((a, b) => a.foot[0] - b.foot[0]);
  const named = [
    [goalMouth.leftPostFoot, goalMouth.leftPostTop],
    [goalMouth.rightPostFoot, goalMouth.rightPostTop],
  ];
  return places.flatMap(({ foot, top }, side) =>
    [foot, top].map((truth, end) => {
      const [u, v] = named[side]?.[end] ?? [0, 0];
      return Math.hypot(u * WIDTH_PX - truth[0], v * HEIGHT_PX - truth[1]);
    }),
  );
}

function projected(p: readonly number[], x: number, y: number, z: number): readonly [number, number] | null {
  const row = (index: number) =>
    (p[4 * index] ?? 0) * x + (p[4 * index + 1] ?? 0) * y + (p[4 * index + 2] ?? 0) * z + (p[4 * index + 3] ?? 0);
  const depth = row(2);
  return depth > 0 ? [row(0) / depth, row(1) / depth] : null;
}

export function nearestCamera(cameras: readonly TrueCamera[], ptsSec: number): TrueCamera | undefined {
  return cameras.reduce<TrueCamera | undefined>(
    (best, camera) => (!best || Math.abs(camera.ptsSec - ptsSec) < Math.abs(best.ptsSec - ptsSec) ? camera : best),
    undefined,
  );
}

/** From the corners of a box in pixels. */
export function toBox([x0, y0, x1, y1]: readonly [number, number, number, number]): BboxXywhNorm {
  return [x0 / WIDTH_PX, y0 / HEIGHT_PX, (x1 - x0) / WIDTH_PX, (y1 - y0) / HEIGHT_PX];
}

/** The value below which this part of the values lies; 0 of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
