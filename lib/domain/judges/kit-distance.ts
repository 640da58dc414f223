import type { BboxXywhNorm } from '../box.ts';
import type { Lab } from '../detected-frame.ts';

/** Somebody as far as clothes go. */
export type SeenKit = {
  readonly confidence: number;
  readonly bboxXywhNorm: BboxXywhNorm;
  readonly shirtLab: Lab | null;
  readonly shortsLab: Lab | null;
};

/** Lightness is shadow as much as cloth. */
const LIGHTNESS_WEIGHT = 0.5;
/** CIE94: how much less a difference of chroma, and of hue, is seen the more colourful both are. */
const CHROMA_TOLERANCE = 0.045;
const HUE_TOLERANCE = 0.015;
/** Distances where a colour is not known. */
const UNKNOWN_SHIRT_DISTANCE = 20;
const UNKNOWN_SHORTS_DISTANCE = 10;
/** Shorts are small and half grass. */
const SHORTS_WEIGHT = 0.6;

/**
 * CIE94 with lightness counted for less. A few dozen pixels of a shirt, mixed with arms, numbers and grass, differ from the next man's most in
 * how colourful they are, least in hue.
 */
export function clothDistance(a: Lab, b: Lab): number {
  const chromaA = Math.hypot(a[1], a[2]);
  const chromaB = Math.hypot(b[1], b[2]);
  const chroma = Math.sqrt(chromaA * chromaB);
  const chromaStep = chromaA - chromaB;
  const hueStepSquared = Math.max(0, (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2 - chromaStep ** 2);
  const lightness = LIGHTNESS_WEIGHT * (a[0] - b[0]);
  const chromaPart = chromaStep / (1 + CHROMA_TOLERANCE * chroma);
  const huePart = Math.sqrt(hueStepSquared) / (1 + HUE_TOLERANCE * chroma);
  return Math.hypot(lightness, chromaPart, huePart);
}

/** How differently two people are dressed, by their shirts. */
export function shirtDistance(a: SeenKit, b: SeenKit): number {
  return a.shirtLab && b.shirtLab ? clothDistance(a.shirtLab, b.shirtLab) : UNKNOWN_SHIRT_DISTANCE;
}

/** And by shirts and shorts. */
export function kitDistance(a: SeenKit, b: SeenKit): number {
  const shorts = a.shortsLab && b.shortsLab ? clothDistance(a.shortsLab, b.shortsLab) : UNKNOWN_SHORTS_DISTANCE;
  return Math.hypot(shirtDistance(a, b), SHORTS_WEIGHT * shorts);
}
