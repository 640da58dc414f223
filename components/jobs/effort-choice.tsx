import { EFFORT_WORDS, EFFORTS, type Effort } from '../../lib/domain/effort.ts';

/** How closely a match is looked at: three words instead of five numbers. */
export function EffortChoice({ chosen, onChange }: { chosen: Effort; onChange: (effort: Effort) => void }) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">How closely to look</legend>
      <div className="grid grid-cols-3 gap-2">
        {EFFORTS.map((effort) => (
          <label
            key={effort}
            className="flex min-h-11 items-center justify-center gap-2 rounded-lg border border-line px-2 text-sm font-medium has-checked:border-accent has-checked:bg-accent-soft/50"
          >
            <input
              type="radio"
              name="effort"
              className="size-4"
              value={effort}
              checked={chosen === effort}
              onChange={() => onChange(effort)}
            />
            {EFFORT_WORDS[effort].label}
          </label>
        ))}
      </div>
      <p className="text-xs text-ink-soft" aria-live="polite">
        {EFFORT_WORDS[chosen].says}
      </p>
    </fieldset>
  );
}
