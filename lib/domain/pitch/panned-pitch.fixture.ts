import { type PitchLine, type PitchSize, pitchLines } from './pitch-lines.ts';
import { type PtzCamera, project } from './ptz-camera.ts';
import type { PaintedFrame } from './register-pitch.ts';

export const ASPECT = 16 / 9;

/** A camera on the main stand that pans, tilts and zooms smoothly from one goal to the other and back. */
export function panningCamera(step: number, steps: number): PtzCamera {
  const swing = Math.sin((step / steps) * 2 * Math.PI);
  return {
    positionM: [1.5, -66, 15],
    panRad: 0.62 * swing,
    tiltRad: -0.2 + 0.02 * Math.abs(swing),
    rollRad: 0.003,
    focal: 1.35 + 0.25 * Math.abs(swing),
  };
}

/** Straight pieces of paint as `camera` shows the lines: short, with gaps, a third of a pixel off, never the same twice. */
export function paintOf(camera: PtzCamera, size: PitchSize, seed: number): Float32Array {
  const numbers = numbersFrom(seed);
  const pieces: number[] = [];
  for (const line of pitchLines(size)) {
    for (const [from, to] of stretches(line)) {
      const [a, b] = [project(camera, from), project(camera, to)];
      if (!a || !b || numbers.next().value < 0.15) continue;
      const ends = [a, b].flatMap(([u, v]) => [
        u + 0.5 + 0.0006 * (numbers.next().value - 0.5),
        v * ASPECT + 0.5 + 0.001 * (numbers.next().value - 0.5),
      ]);
      if (ends.every((part) => part > 0.01 && part < 0.99)) pieces.push(...ends);
    }
  }
  return Float32Array.from(pieces);
}

/** The pan as frames of one scene, twenty to a turn and the motion between them as the picture tells it. */
export function pannedFrames(steps: number, size: PitchSize): PaintedFrame[] {
  return Array.from({ length: steps }, (_, step) => {
    const camera = panningCamera(step, steps);
    const before = step === 0 ? null : panningCamera(step - 1, steps);
    return {
      ptsSec: step / 5,
      sceneId: 0,
      motion: before && motionBetween(before, camera),
      paint: paintOf(camera, size, step + 1),
    };
  });
}

/** Where the middle of the picture stood before, and how its size changed. */
function motionBetween(before: PtzCamera, now: PtzCamera) {
  const scale = before.focal / now.focal;
  const u = before.focal * Math.tan(now.panRad - before.panRad) * Math.cos(before.tiltRad);
  const v = -before.focal * Math.tan(now.tiltRad - before.tiltRad);
  return { scale, dxNorm: u + 0.5 - 0.5 * scale, dyNorm: v * ASPECT + 0.5 - 0.5 * scale };
}

type Place = readonly [number, number, number];

/** A line in stretches of some metres. */
function* stretches(line: PitchLine): Generator<readonly [Place, Place]> {
  const stepM = line.kind === 'arc' ? 2.4 : 6;
  const [from, to] = line.kind === 'arc' ? [-Math.PI * line.radiusM, Math.PI * line.radiusM] : [line.fromM, line.toM];
  for (let at = from; at + stepM <= to; at += stepM) {
    const ends = [placeOn(line, at), placeOn(line, at + stepM)] as const;
    if (line.kind !== 'arc' || ends.every(([x]) => x >= line.fromM && x <= line.toM)) yield ends;
  }
}

function placeOn(line: PitchLine, along: number): Place {
  if (line.kind !== 'arc') return line.kind === 'across' ? [line.atM, along, 0] : [along, line.atM, 0];
  const angle = along / line.radiusM;
  return [line.centreXM + line.radiusM * Math.cos(angle), line.radiusM * Math.sin(angle), 0];
}

/** Numbers from 0 to 1 that are the same in every run. */
export function* numbersFrom(seed: number): Generator<number, never> {
  let state = (seed * 2654435761) % 4294967296;
  for (;;) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    yield state / 4294967296;
  }
}
