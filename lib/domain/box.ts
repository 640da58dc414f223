/** Left, top, width, height as parts of the frame (0..1), origin top-left. May reach past the edge before `clipBox`. */
export type BboxXywhNorm = readonly [left: number, top: number, width: number, height: number];

/** Overlap over union of two boxes in the same units; 0 when either is empty. */
export function iou(a: BboxXywhNorm, b: BboxXywhNorm): number {
  const widthNorm = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const heightNorm = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  if (widthNorm <= 0 || heightNorm <= 0) return 0;
  const intersection = widthNorm * heightNorm;
  return intersection / (a[2] * a[3] + b[2] * b[3] - intersection);
}

/** The part of a box that lies inside the frame. */
export function clipBox(box: BboxXywhNorm): BboxXywhNorm {
  const left = Math.min(1, Math.max(0, box[0]));
  const top = Math.min(1, Math.max(0, box[1]));
  const right = Math.min(1, Math.max(0, box[0] + box[2]));
  const bottom = Math.min(1, Math.max(0, box[1] + box[3]));
  return [left, top, Math.max(0, right - left), Math.max(0, bottom - top)];
}

/** Where a standing person touches the ground: middle of the lower edge, parts of the frame. */
export function footPointNorm(box: BboxXywhNorm): readonly [x: number, y: number] {
  return [box[0] + box[2] / 2, box[1] + box[3]];
}
