import { describe, expect, it } from 'vitest';
import { zoomedCrops } from './zoomed-crops.ts';

const SIZE = { sidePx: 8, zoomedWidthPx: 64 };

/** A picture 32 px wide and 18 high; green is 4 times the column, blue ten times the row, red 7. */
function ramp() {
  const [widthPx, heightPx] = [32, 18];
  const planesGbr = new Uint8Array(3 * widthPx * heightPx).fill(7);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      planesGbr[y * widthPx + x] = 4 * x;
      planesGbr[widthPx * heightPx + y * widthPx + x] = 10 * y;
    }
  }
  return { widthPx, heightPx, planesGbr };
}

describe('zoomedCrops', () => {
  it('enlarges the surroundings of a place evenly, plane by plane', () => {
    const { planes, places } = zoomedCrops(ramp(), [[0.5, 0.5]], SIZE);
    expect(places).toEqual([{ leftPx: 14, topPx: 7, zoom: 2 }]);
    // Column 14 begins at x = 14; the first enlarged pixel's middle lies a quarter of a pixel in, half a pixel left of the next middle.
    expect([...planes.subarray(0, 4)]).toEqual([55, 57, 59, 61]);
    expect([...planes.subarray(64, 64 + 3)]).toEqual([68, 68, 68]);
    expect(new Set(planes.subarray(128))).toEqual(new Set([7]));
  });

  it('stays inside the picture and says where it lies', () => {
    const { places } = zoomedCrops(
      ramp(),
      [
        [0, 0],
        [1, 1],
      ],
      SIZE,
    );
    expect(places).toEqual([
      { leftPx: 0, topPx: 0, zoom: 2 },
      { leftPx: 28, topPx: 14, zoom: 2 },
    ]);
  });

  it('repeats the edge of a picture smaller than the crop', () => {
    const tiny = { widthPx: 2, heightPx: 1, planesGbr: Uint8Array.from([10, 90, 10, 90, 10, 90]) };
    const { planes } = zoomedCrops(tiny, [[0.5, 0.5]], { sidePx: 4, zoomedWidthPx: 2 });
    expect([...planes.subarray(0, 4)]).toEqual([10, 90, 90, 90]);
  });
});
