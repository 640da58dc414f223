import type { BboxXywhNorm } from './box.ts';
import type { PixelPlanes } from './colour.ts';
import { labDistance, labOfRgb, medianLab } from './colour.ts';
import type { Lab } from './detected-frame.ts';
import { type GroundColour, isGroundColoured } from './grass.ts';

/** A part of a person's box, in parts of it: left, top, right, bottom. */
type BodyPart = readonly [left: number, top: number, right: number, bottom: number];

const TORSO: BodyPart = [0.28, 0.18, 0.72, 0.46];
const SHORTS: BodyPart = [0.3, 0.5, 0.7, 0.66];
/** Left and right of the person, from the shorts to the feet. */
const BESIDE: readonly BodyPart[] = [
  [-0.6, 0.5, -0.1, 1],
  [1.1, 0.5, 1.6, 1],
];
/** A median of fewer pixels says more about the noise than about the shirt. */
const MIN_PIXELS = 8;
/** And when less than this of the part is not ground, what is left is an edge, not cloth. */
const MIN_PART = 0.2;
/** A close-up fills thousands of pixels; a few hundred say the same. */
const MAX_PIXELS = 400;

/** Nearer than this in Lab to the ground beside the person, a pixel is ground. */
const GROUND_DISTANCE = 14;
/** Grass seen beside the person, at most so many pixels. */
const MAX_GROUND_PIXELS = 60;

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Pixel = readonly [red: number, green: number, blue: number];

function areaPx(picture: PixelPlanes, box: BboxXywhNorm, [left, top, right, bottom]: BodyPart): Area {
  const { widthPx, heightPx } = picture;
  return {
    left: Math.max(0, Math.round((box[0] + left * box[2]) * widthPx)),
    right: Math.min(widthPx, Math.round((box[0] + right * box[2]) * widthPx)),
    top: Math.max(0, Math.round((box[1] + top * box[3]) * heightPx)),
    bottom: Math.min(heightPx, Math.round((box[1] + bottom * box[3]) * heightPx)),
  };
}

/** About `count` pixels of an area, evenly spread; all of them where it has fewer. */
function* pixelsOf({ widthPx, heightPx, planesGbr }: PixelPlanes, area: Area, count: number): Generator<Pixel> {
  const size = Math.max(0, area.right - area.left) * Math.max(0, area.bottom - area.top);
  const step = Math.max(1, Math.floor(Math.sqrt(size / count)));
  const plane = widthPx * heightPx;
  for (let y = area.top; y < area.bottom; y += step) {
    for (let x = area.left; x < area.right; x += step) {
      const at = y * widthPx + x;
      yield [planesGbr[2 * plane + at] ?? 0, planesGbr[at] ?? 0, planesGbr[plane + at] ?? 0];
    }
  }
}

/** Colour of the ground right beside a person: a green shirt is told from grass by this one patch of grass, in its light. */
function groundBeside(picture: PixelPlanes, ground: GroundColour, box: BboxXywhNorm): Lab | null {
  const colours: Lab[] = [];
  for (const part of BESIDE) {
    for (const pixel of pixelsOf(picture, areaPx(picture, box, part), MAX_GROUND_PIXELS / BESIDE.length)) {
      if (isGroundColoured(ground, ...pixel)) colours.push(labOfRgb(...pixel));
    }
  }
  return colours.length < MIN_PIXELS ? null : medianLab(colours);
}

function colourOfPart(picture: PixelPlanes, grass: Lab | null, box: BboxXywhNorm, part: BodyPart): Lab | null {
  const colours: Lab[] = [];
  let looked = 0;
  for (const pixel of pixelsOf(picture, areaPx(picture, box, part), MAX_PIXELS)) {
    looked += 1;
    const lab = labOfRgb(...pixel);
    if (!grass || labDistance(lab, grass) > GROUND_DISTANCE) colours.push(lab);
  }
  return colours.length < Math.max(MIN_PIXELS, MIN_PART * looked) ? null : medianLab(colours);
}

/** Median colours of shirt and shorts without the ground that shows between arms and legs; null where too few pixels are left. */
export function kitColours(
  picture: PixelPlanes,
  ground: GroundColour,
  box: BboxXywhNorm,
): { readonly shirtLab: Lab | null; readonly shortsLab: Lab | null } {
  const grass = groundBeside(picture, ground, box);
  return {
    shirtLab: colourOfPart(picture, grass, box, TORSO),
    shortsLab: colourOfPart(picture, grass, box, SHORTS),
  };
}
