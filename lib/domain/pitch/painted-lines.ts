import type { PitchSize } from './landmarks.ts';
import type { PlanePoint } from './radial-lens.ts';

/** Points along a line lie about this far apart (metres): near enough that a bent line is drawn bent. */
const STEP_M = 1.5;
const CIRCLE_STEPS = 40;

/** Everything painted on a pitch of this size, as lines of points in pitch metres. */
export function paintedLines(size: PitchSize): readonly (readonly PlanePoint[])[] {
  const { lengthM, widthM, circleRadiusM } = size;
  const middle: PlanePoint = [lengthM / 2, widthM / 2];
  return [
    ...box(0, 0, lengthM, widthM),
    straight([lengthM / 2, 0], [lengthM / 2, widthM]),
    arc(middle, circleRadiusM, () => true),
    ...endLines(size, (depthM) => depthM),
    ...endLines(size, (depthM) => lengthM - depthM),
  ];
}

/** Areas and arc of one end; `xAt` tells the x of a depth. */
function endLines(size: PitchSize, xAt: (depthM: number) => number): (readonly PlanePoint[])[] {
  const { widthM, penaltyAreaDepthM, penaltySpotM, circleRadiusM } = size;
  const area = (depthM: number, wholeM: number) => {
    const [near, far] = [(widthM - wholeM) / 2, (widthM + wholeM) / 2];
    return [
      straight([xAt(0), near], [xAt(depthM), near]),
      straight([xAt(depthM), near], [xAt(depthM), far]),
      straight([xAt(depthM), far], [xAt(0), far]),
    ];
  };
  const isBeyond = ([x]: PlanePoint) => Math.abs(x - xAt(0)) >= penaltyAreaDepthM;
  const outside = arc([xAt(penaltySpotM), widthM / 2], circleRadiusM, isBeyond);
  return [
    ...area(penaltyAreaDepthM, size.penaltyAreaWidthM),
    ...area(size.goalAreaDepthM, size.goalAreaWidthM),
    ...(outside.length > 1 ? [outside] : []),
  ];
}

function box(left: number, near: number, right: number, far: number): (readonly PlanePoint[])[] {
  return [
    straight([left, near], [right, near]),
    straight([right, near], [right, far]),
    straight([right, far], [left, far]),
    straight([left, far], [left, near]),
  ];
}

function straight(from: PlanePoint, to: PlanePoint): PlanePoint[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP_M));
  return Array.from({ length: steps + 1 }, (_, index) => [
    from[0] + ((to[0] - from[0]) * index) / steps,
    from[1] + ((to[1] - from[1]) * index) / steps,
  ]);
}

/** The part of a circle that is painted, in one piece: it begins where the circle is not painted. */
function arc([x, y]: PlanePoint, radiusM: number, isPainted: (point: PlanePoint) => boolean): PlanePoint[] {
  const around = Array.from({ length: CIRCLE_STEPS + 1 }, (_, index): PlanePoint => {
    const angle = (2 * Math.PI * index) / CIRCLE_STEPS;
    return [x + radiusM * Math.cos(angle), y + radiusM * Math.sin(angle)];
  });
  const gap = around.findIndex((point) => !isPainted(point));
  const ordered = gap < 0 ? around : [...around.slice(gap, -1), ...around.slice(0, gap + 1)];
  return ordered.filter(isPainted);
}
