/** A point of a plane. */
export type PlanePoint = readonly [x: number, y: number];

/**
 * How a wide lens bends straight lines (division model, middle of the picture as its axis): what is seen at a distance r from the middle,
 * in picture heights, would be seen by a straight lens at r / (1 + bend r²). Negative for the barrel of wide cameras, 0 for none.
 */
export type RadialLens = {
  readonly bend: number;
  /** Picture width over height. */
  readonly pictureAspect: number;
};

/** Parts of the picture as filmed, to parts of the picture a straight lens would have made. */
export function straightened(lens: RadialLens, [xNorm, yNorm]: PlanePoint): PlanePoint {
  const x = (xNorm - 0.5) * lens.pictureAspect;
  const y = yNorm - 0.5;
  const factor = 1 / (1 + lens.bend * (x * x + y * y));
  return [0.5 + (x * factor) / lens.pictureAspect, 0.5 + y * factor];
}

/** The way back; not finite where no lens of this bend would show the place. */
export function bent(lens: RadialLens, [xNorm, yNorm]: PlanePoint): PlanePoint {
  const x = (xNorm - 0.5) * lens.pictureAspect;
  const y = yNorm - 0.5;
  const steep = 4 * lens.bend * (x * x + y * y);
  const factor = 2 / (1 + Math.sqrt(1 - steep));
  return [0.5 + (x * factor) / lens.pictureAspect, 0.5 + y * factor];
}

/** The bends a lens may have whose whole picture can be straightened. */
export function bendLimits(pictureAspect: number): readonly [least: number, most: number] {
  const cornerSquared = 0.25 * (pictureAspect * pictureAspect + 1);
  return [-0.9 / cornerSquared, 0.2 / cornerSquared];
}
