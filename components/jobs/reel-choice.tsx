import { REEL_LABELS, REEL_TYPES, type ReelType } from '../../lib/domain/football.ts';

const WHAT: Readonly<Record<ReelType, string>> = {
  goalkeeper: 'Saves, catches, punches, one on ones, distribution',
  highlights: 'Goals, shots, near misses, dribbles, tackles',
};

export function ReelChoice({
  chosen,
  onChange,
  problem,
}: {
  chosen: readonly ReelType[];
  onChange: (types: readonly ReelType[]) => void;
  problem: string | null;
}) {
  const note = problem ?? (chosen.length === 0 ? 'Choose at least one reel.' : null);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">Reels to make</legend>
      {REEL_TYPES.map((type) => (
        <label
          key={type}
          className="flex items-start gap-3 rounded-lg border border-line px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft/50"
        >
          <input
            type="checkbox"
            className="mt-0.5 size-5"
            checked={chosen.includes(type)}
            onChange={(event) =>
              onChange(REEL_TYPES.filter((other) => (other === type ? event.target.checked : chosen.includes(other))))
            }
          />
          <span>
            <span className="block text-sm font-medium">{REEL_LABELS[type]}</span>
            <span className="block text-xs text-ink-soft">{WHAT[type]}</span>
          </span>
        </label>
      ))}
      {note && (
        <p role="alert" className="text-sm text-danger">
          {note}
        </p>
      )}
    </fieldset>
  );
}
