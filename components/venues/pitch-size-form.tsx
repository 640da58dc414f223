'use client';

import { PITCH_PRESETS, type PitchSize } from '../../lib/domain/pitch/landmarks.ts';
import { INPUT_CLASS } from '../ui/field.tsx';

const FIELDS: readonly { readonly key: keyof PitchSize; readonly label: string }[] = [
  { key: 'lengthM', label: 'Length' },
  { key: 'widthM', label: 'Width' },
  { key: 'penaltyAreaDepthM', label: 'Penalty area, depth' },
  { key: 'penaltyAreaWidthM', label: 'Penalty area, width' },
  { key: 'goalAreaDepthM', label: 'Goal area, depth' },
  { key: 'goalAreaWidthM', label: 'Goal area, width' },
  { key: 'penaltySpotM', label: 'Penalty spot' },
  { key: 'circleRadiusM', label: 'Centre circle, radius' },
  { key: 'goalWidthM', label: 'Goal, width' },
  { key: 'crossbarM', label: 'Goal, height' },
];
const ALWAYS_SHOWN = 2;

/** The figures of a pitch, metres; a usual size fills them in. */
export function PitchSizeForm({ pitch, onChange }: { pitch: PitchSize; onChange: (pitch: PitchSize) => void }) {
  const input = ({ key, label }: (typeof FIELDS)[number]) => (
    <label key={key} className="flex flex-col gap-1 text-xs font-medium">
      {label}, m
      <input
        type="number"
        min={0.5}
        max={130}
        step={0.01}
        className={INPUT_CLASS}
        value={pitch[key]}
        onChange={(event) => {
          const metres = event.target.valueAsNumber;
          if (metres > 0) onChange({ ...pitch, [key]: metres });
        }}
      />
    </label>
  );
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Usual sizes</legend>
        {Object.entries(PITCH_PRESETS)
          .sort(([a], [b]) => Number(b) - Number(a))
          .map(([players, size]) => (
            <button
              key={players}
              type="button"
              aria-pressed={size.lengthM === pitch.lengthM && size.widthM === pitch.widthM}
              onClick={() => onChange(size)}
              className="tap rounded-lg border border-line-strong/60 px-3 text-sm hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft"
            >
              {players}-a-side
            </button>
          ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-3">{FIELDS.slice(0, ALWAYS_SHOWN).map(input)}</div>
      <details>
        <summary className="text-sm text-ink-soft">Markings and goals</summary>
        <div className="mt-3 grid grid-cols-2 gap-3">{FIELDS.slice(ALWAYS_SHOWN).map(input)}</div>
      </details>
    </div>
  );
}
