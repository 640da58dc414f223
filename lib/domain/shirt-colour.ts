import type { BboxXywhNorm } from './box.ts';
import type { PixelPlanes } from './colour.ts';
import { labOfRgb, medianLab } from './colour.ts';
import type { Lab } from './detected-frame.ts';
import { type GroundColour, isGroundColoured } from './grass.ts';

/** A part of a person's box, in parts of it: left, top, right, bottom. */
type BodyPart = readonly [left: number, top: number, right: number, bottom: number];

const TORSO: BodyPart = [0.28, 0.18, 0.72, 0.46];
const SHORTS: BodyPart = [0.3, 0.5, 0.7, 0.66];
/** A median of fewer pixels says more about the noise than about the shirt. */
const MIN_PIXELS = 8;
/** And when less than this of the part is not ground, what is left is an edge, not cloth. */
const MIN_PART = 0.2;
/** A close-up fills thousands of pixels; a few hundred say the same. */
const MAX_PIXELS = 400;

function colourOfPart(picture: PixelPlanes, ground: GroundColour, box: BboxXywhNorm, part: BodyPart): Lab | null {
  const { widthPx, heightPx, planesGbr } = picture;
  const left = Math.max(0, Math.round((box[0] + part[0] * box[2]) * widthPx));
  const right = Math.min(widthPx, Math.round((box[0] + part[2] * box[2]) * widthPx));
  const top = Math.max(0, Math.round((box[1] + part[1] * box[3]) * heightPx));
  const bottom = Math.min(heightPx, Math.round((box[1] + part[3] * box[3]) * heightPx));
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  const step = Math.max(1, Math.floor(Math.sqrt(area / MAX_PIXELS)));
  const plane = widthPx * heightPx;
  const colours: Lab[] = [];
  let looked = 0;
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      const at = y * widthPx + x;
      const green = planesGbr[at] ?? 0;
      const blue = planesGbr[plane + at] ?? 0;
      const red = planesGbr[2 * plane + at] ?? 0;
      looked += 1;
      if (!isGroundColoured(ground, red, green, blue)) colours.push(labOfRgb(red, green, blue));
    }
  }
  return colours.length < Math.max(MIN_PIXELS, MIN_PART * looked) ? null : medianLab(colours);
}

/** Median colours of shirt and shorts without the ground that shows between arms and legs; null where too few pixels are left. */
export function kitColours(
  picture: PixelPlanes,
  ground: GroundColour,
  box: BboxXywhNorm,
): { readonly shirtLab: Lab | null; readonly shortsLab: Lab | null } {
  return {
    shirtLab: colourOfPart(picture, ground, box, TORSO),
    shortsLab: colourOfPart(picture, ground, box, SHORTS),
  };
}
