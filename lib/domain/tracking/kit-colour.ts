import type { Lab } from '../detected-frame.ts';

/** Light and shade change lightness far more than hue, so it counts for less. */
const LIGHTNESS_WEIGHT = 0.5;

/** Difference of two kit colours: Euclidean in Lab with lightness halved. Below 10: the same kit; above 25: surely another. */
export function colourDistance(one: Lab, other: Lab): number {
  return Math.hypot((one[0] - other[0]) * LIGHTNESS_WEIGHT, one[1] - other[1], one[2] - other[2]);
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
