import type { Lab } from '../detected-frame.ts';

/*
 * One kit in sun, in shade and half mixed with grass keeps its hue, while lightness and chroma change by a factor of three
 * (dark blue: chroma 17 to 56 on one team). So usually hue decides, chroma only says whether there is a hue, and lightness
 * counts little. A camera with a colour cast gives all shirts one hue (white and blue alike): there plain colour decides.
 */
export type ColourMeasure = 'hue' | 'plain';

const HUE_LIGHTNESS_WEIGHT = 0.35;
/** Chroma beyond this hardly adds: any red is red. */
const SATURATING_CHROMA = 20;
const FULL_CHROMA = 32;
/** Under a cast lightness is what is left to tell white from blue. */
const PLAIN_CHROMA_WEIGHT = 0.5;

/** Difference of two kit colours. Below 12: the same kit; above 24: surely another. */
export function colourDistance(one: Lab, other: Lab, measure: ColourMeasure = 'hue'): number {
  const lightness = one[0] - other[0];
  if (measure === 'plain') {
    return Math.hypot(lightness, (one[1] - other[1]) * PLAIN_CHROMA_WEIGHT, (one[2] - other[2]) * PLAIN_CHROMA_WEIGHT);
  }
  const a = tint(one);
  const b = tint(other);
  return Math.hypot(lightness * HUE_LIGHTNESS_WEIGHT, a[0] - b[0], a[1] - b[1]);
}

function tint(lab: Lab): readonly [number, number] {
  const chroma = Math.hypot(lab[1], lab[2]);
  if (chroma === 0) return [0, 0];
  const factor = (FULL_CHROMA * (1 - Math.exp(-chroma / SATURATING_CHROMA))) / chroma;
  return [lab[1] * factor, lab[2] * factor];
}

/** `one` moved towards `other` by `part` (0..1). */
export function blendColours(one: Lab, other: Lab, part: number): Lab {
  return [
    one[0] + (other[0] - one[0]) * part,
    one[1] + (other[1] - one[1]) * part,
    one[2] + (other[2] - one[2]) * part,
  ];
}

/** Word for a colour, for summaries: `white`, `black`, `grey`, or a hue. */
export function colourName(lab: Lab): string {
  const chroma = Math.hypot(lab[1], lab[2]);
  if (chroma < 14) return lab[0] > 68 ? 'white' : lab[0] < 32 ? 'black' : 'grey';
  const hueDeg = ((Math.atan2(lab[2], lab[1]) * 180) / Math.PI + 360) % 360;
  const names: readonly (readonly [untilDeg: number, name: string])[] = [
    [45, 'red'],
    [75, 'orange'],
    [110, 'yellow'],
    [170, 'green'],
    [230, 'cyan'],
    [310, 'blue'],
    [345, 'purple'],
    [360, 'red'],
  ];
  return names.find(([untilDeg]) => hueDeg <= untilDeg)?.[1] ?? 'red';
}
