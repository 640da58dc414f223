import { useId } from 'react';
import { Button } from '../ui/button.tsx';

/** What the browser's picker opens on while no colour is said. */
const GREY = '#808080';

/** A colour by the browser's own picker; it can be taken back. */
export function ColourField({
  label,
  colour,
  onChange,
}: {
  label: string;
  colour: string | null;
  onChange: (colour: string | null) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="flex items-center gap-2">
        <input
          id={id}
          type="color"
          value={colour ?? GREY}
          aria-describedby={`${id}-said`}
          onChange={(event) => onChange(event.target.value)}
          className={`h-10 w-14 cursor-pointer rounded-lg border bg-surface p-1 pointer-coarse:h-11 ${colour === null ? 'border-dashed border-line-strong opacity-60' : 'border-line-strong'}`}
        />
        <span id={`${id}-said`} className="font-mono text-xs text-ink-soft">
          {colour ?? 'not said'}
        </span>
        {colour !== null && (
          <Button variant="plain" aria-label={`Clear ${label}`} onClick={() => onChange(null)}>
            Clear
          </Button>
        )}
      </div>
    </div>
  );
}
