import type { Lab } from '../detected-frame.ts';

/*
 * One kit in sun, in shade and half mixed with grass keeps its hue, while lightness and chroma change by a factor of three
 * (dark blue: chroma 17 to 56 on one team). So hue decides, chroma only says whether there is a hue, lightness counts little.
 */
const LIGHTNESS_WEIGHT = 0.35;
/** Chroma beyond this hardly adds: any red is red. */
const SATURATING_CHROMA = 20;
const FULL_CHROMA = 32;

/** Difference of two kit colours. Below 12: the same kit; above 24: surely another. */
export function colourDistance(one: Lab, other: Lab): number {
  const a = tint(one);
  const b = tint(other);
  return Math.hypot((one[0] - other[0]) * LIGHTNESS_WEIGHT, a[0] - b[0], a[1] - b[1]);
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
