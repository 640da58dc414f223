/** A place on a plane; both in one unit. */
type Place = { readonly x: number; readonly y: number };

/** A straight line through a place; `way` is a unit vector. */
export type StraightLine = { readonly through: Place; readonly way: readonly [x: number, y: number] };

/**
 * The line nearest to all places (least squares of the distances to it), its way from the first towards the last.
 * @param places two or more
 */
export function lineThrough(places: readonly Place[]): StraightLine {
  const through = {
    x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
    y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
  };
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of places) {
    xx += (x - through.x) ** 2;
    xy += (x - through.x) * (y - through.y);
    yy += (y - through.y) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [from, to] = [places[0] ?? through, places.at(-1) ?? through];
  const isBackwards = cos * (to.x - from.x) + sin * (to.y - from.y) < 0;
  return { through, way: isBackwards ? [-cos, -sin] : [cos, sin] };
}

/** How far a place is from a line. */
export function distanceToLine({ x, y }: Place, { through, way }: StraightLine): number {
  return Math.abs((y - through.y) * way[0] - (x - through.x) * way[1]);
}
