'use client';

import { useMemo } from 'react';
import {
  type Landmark,
  type LandmarkName,
  landmarksOf,
  landmarkWords,
  type PitchSize,
} from '../../lib/domain/pitch/landmarks.ts';
import { paintedLines } from '../../lib/domain/pitch/painted-lines.ts';

/** Grass around the lines, metres. */
const EDGE_M = 5;
const TOP_BEHIND_M = 3.5;

export type LandmarkState = 'open' | 'clicked' | 'suspect';

const LOOK: Readonly<Record<LandmarkState, string>> = {
  open: 'border-line-strong bg-surface',
  clicked: 'border-accent bg-accent',
  suspect: 'border-danger bg-danger',
};

/** The pitch from above, the camera's side below; each landmark a button. */
export function PitchDiagram({
  pitch,
  chosen,
  wanted,
  stateOf,
  onChoose,
}: {
  pitch: PitchSize;
  chosen: LandmarkName | null;
  wanted: readonly LandmarkName[];
  stateOf: (landmark: LandmarkName) => LandmarkState;
  onChoose: (landmark: LandmarkName) => void;
}) {
  const { lengthM, widthM } = pitch;
  const [wholeX, wholeY] = [lengthM + 2 * EDGE_M, widthM + 2 * EDGE_M];
  const path = useMemo(
    () =>
      paintedLines(pitch)
        .map(
          (line) =>
            `M${line.map(([x, y]) => `${(x + EDGE_M).toFixed(2)} ${(widthM - y + EDGE_M).toFixed(2)}`).join('L')}`,
        )
        .join(''),
    [pitch, widthM],
  );
  return (
    <div className="flex flex-col gap-1">
      <div className="relative rounded-lg bg-sunken" style={{ aspectRatio: `${wholeX} / ${wholeY}` }}>
        <svg
          viewBox={`0 0 ${wholeX} ${wholeY}`}
          aria-hidden="true"
          className="absolute inset-0 size-full text-line-strong"
          fill="none"
        >
          <path d={path} stroke="currentColor" strokeWidth={0.4} />
        </svg>
        {landmarksOf(pitch)
          .map((landmark) => ({ ...landmark, placeXyzM: drawnAt(landmark.placeXyzM, lengthM) }))
          .map(({ name, placeXyzM: [x, y] }) => (
            <button
              key={name}
              type="button"
              aria-label={landmarkWords(name)}
              title={landmarkWords(name)}
              aria-pressed={name === chosen}
              data-state={stateOf(name)}
              onClick={() => onChoose(name)}
              className={`absolute size-3.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 hover:scale-150 pointer-coarse:size-4 ${LOOK[stateOf(name)]} ${name === chosen ? 'z-10 scale-150 ring-3 ring-warn' : wanted.includes(name) ? 'ring-3 ring-mark/50' : ''}`}
              style={{ left: `${(100 * (x + EDGE_M)) / wholeX}%`, top: `${(100 * (widthM - y + EDGE_M)) / wholeY}%` }}
            />
          ))}
      </div>
      <p className="text-center text-xs text-ink-soft">near side: where the camera stands</p>
    </div>
  );
}

/** Tops of posts are drawn behind their feet, out of the pitch. */
function drawnAt([x, y, z]: Landmark['placeXyzM'], lengthM: number): Landmark['placeXyzM'] {
  return z === 0 ? [x, y, z] : [x < lengthM / 2 ? x - TOP_BEHIND_M : x + TOP_BEHIND_M, y, z];
}
