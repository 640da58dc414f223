import { type KeyboardEvent, useState } from 'react';
import { INPUT_CLASS } from '../ui/field.tsx';

/**
 * A number that counts when it is finished: at Enter, or when the field is left. What is no number, or out of bounds, is told
 * and the last good one stays. Empty is null where that may be.
 */
export function NumberField({
  label,
  value,
  min,
  max,
  mayBeEmpty = false,
  placeholder,
  className = '',
  onCommit,
}: {
  label: string;
  value: number | null;
  min: number;
  max: number;
  mayBeEmpty?: boolean;
  placeholder?: string;
  className?: string;
  onCommit: (value: number | null) => void;
}) {
  const shown = value === null ? '' : String(Math.round(value * 100) / 100);
  const [draft, setDraft] = useState<string | null>(null);
  const text = (draft ?? shown).trim().replace(',', '.');
  const number = Number(text);
  const isGood = text === '' ? mayBeEmpty : Number.isFinite(number) && number >= min && number <= max;
  const commit = () => {
    if (draft === null || !isGood) return;
    setDraft(null);
    if (text !== shown) onCommit(text === '' ? null : number);
  };
  return (
    <span className="inline-flex flex-col">
      <input
        inputMode="decimal"
        aria-label={label}
        aria-invalid={!isGood || undefined}
        placeholder={placeholder}
        className={`${INPUT_CLASS} ${className}`}
        value={draft ?? shown}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') commit();
        }}
      />
      {!isGood && (
        <span role="alert" className="text-xs text-danger">
          {min} to {max}
        </span>
      )}
    </span>
  );
}
