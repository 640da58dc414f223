import type { PixelPlanes } from '../../lib/domain/colour.ts';

/** Where a crop lies in the picture: a point at (x, y) of the crop is one at (leftPx + x / zoom, topPx + y / zoom) of the picture. */
export type CropPlace = { readonly leftPx: number; readonly topPx: number; readonly zoom: number };

export type ZoomedCrops = {
  /** [crops, 3, sidePx, sidePx], planes in the picture's order. */
  readonly planes: Uint8Array;
  readonly places: readonly CropPlace[];
};

/** A 16:9 picture as high as this one is how wide? Things on a portrait picture are as large as if its sides had been cut off. */
const LANDSCAPE = 16 / 9;

/** How much a picture is enlarged to be as if it were `zoomedWidthPx` wide. */
export function zoomOf(
  { widthPx, heightPx }: Pick<PixelPlanes, 'widthPx' | 'heightPx'>,
  zoomedWidthPx: number,
): number {
  return zoomedWidthPx / Math.max(widthPx, LANDSCAPE * heightPx);
}

/**
 * Squares around places of a picture, enlarged (bilinear) as if the picture were `zoomedWidthPx` wide. Near the edge a square is moved
 * inside; where the picture is smaller than the square, its edge is repeated.
 */
export function zoomedCrops(
  picture: PixelPlanes,
  centresNorm: readonly (readonly [x: number, y: number])[],
  { sidePx, zoomedWidthPx }: { readonly sidePx: number; readonly zoomedWidthPx: number },
): ZoomedCrops {
  const { widthPx, heightPx } = picture;
  const zoom = zoomOf(picture, zoomedWidthPx);
  const reachPx = sidePx / zoom;
  const inside = (middlePx: number, lengthPx: number) =>
    Math.max(0, Math.min(lengthPx - reachPx, middlePx - reachPx / 2));
  const places = centresNorm.map(([x, y]) => ({
    leftPx: inside(x * widthPx, widthPx),
    topPx: inside(y * heightPx, heightPx),
    zoom,
  }));
  const planes = new Uint8Array(places.length * 3 * sidePx * sidePx);
  for (const [index, place] of places.entries()) enlarge(picture, place, sidePx, planes, index * 3 * sidePx * sidePx);
  return { planes, places };
}

/** For each of a crop's columns (or rows): the two source pixels it lies between, and how much of the second it takes (0..256). */
function stepsOf(startPx: number, zoom: number, sidePx: number, lengthPx: number) {
  const first = new Int32Array(sidePx);
  const second = new Int32Array(sidePx);
  const part = new Int32Array(sidePx);
  for (let at = 0; at < sidePx; at++) {
    const source = Math.max(0, Math.min(lengthPx - 1, startPx + (at + 0.5) / zoom - 0.5));
    const before = Math.floor(source);
    first[at] = before;
    second[at] = Math.min(lengthPx - 1, before + 1);
    part[at] = Math.round((source - before) * 256);
  }
  return { first, second, part };
}

function enlarge(picture: PixelPlanes, place: CropPlace, sidePx: number, planes: Uint8Array, start: number): void {
  const { widthPx, heightPx, planesGbr } = picture;
  const columns = stepsOf(place.leftPx, place.zoom, sidePx, widthPx);
  const rows = stepsOf(place.topPx, place.zoom, sidePx, heightPx);
  let to = start;
  for (let plane = 0; plane < 3; plane++) {
    const base = plane * widthPx * heightPx;
    for (let row = 0; row < sidePx; row++) {
      const upper = base + (rows.first[row] ?? 0) * widthPx;
      const lower = base + (rows.second[row] ?? 0) * widthPx;
      const down = rows.part[row] ?? 0;
      for (let column = 0; column < sidePx; column++) {
        const left = columns.first[column] ?? 0;
        const right = columns.second[column] ?? 0;
        const along = columns.part[column] ?? 0;
        const above = (planesGbr[upper + left] ?? 0) * (256 - along) + (planesGbr[upper + right] ?? 0) * along;
        const below = (planesGbr[lower + left] ?? 0) * (256 - along) + (planesGbr[lower + right] ?? 0) * along;
        planes[to++] = (above * (256 - down) + below * down + 32_768) >> 16;
      }
    }
  }
}
