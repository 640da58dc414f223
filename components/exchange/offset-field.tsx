import { useId, useState } from 'react';
import { INPUT_CLASS } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';

const STEP_SEC = 1;

/** Seconds by which every row is moved. What is being typed stays as typed while it is no number yet. */
export function OffsetField({ offsetSec, onChange }: { offsetSec: number; onChange: (sec: number) => void }) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const set = (sec: number) => {
    setTyped(null);
    onChange(Math.round(sec * 1000) / 1000);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        Shift by (seconds)
      </label>
      <div className="flex items-center gap-1">
        <IconButton icon="minus" label="One second earlier" onClick={() => set(offsetSec - STEP_SEC)} />
        <input
          id={id}
          inputMode="text"
          autoComplete="off"
          value={typed ?? String(offsetSec)}
          aria-describedby={`${id}-hint`}
          aria-invalid={typed !== null && secondsTyped(typed) === null ? true : undefined}
          className={`${INPUT_CLASS} max-w-28 text-center`}
          onChange={(event) => {
            setTyped(event.target.value);
            const sec = secondsTyped(event.target.value);
            if (sec !== null) onChange(sec);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            const step = event.shiftKey ? 0.1 : STEP_SEC;
            set(offsetSec + (event.key === 'ArrowUp' ? step : -step));
          }}
          onBlur={() => setTyped(null)}
        />
        <IconButton icon="plus" label="One second later" onClick={() => set(offsetSec + STEP_SEC)} />
      </div>
      <p id={`${id}-hint`} className="text-xs text-ink-soft">
        Moves all rows: later with a plus, earlier with a minus. When the file counts from kick-off and the video begins
        95.5 s before, it is 95.5.
      </p>
    </div>
  );
}

const MOST_SEC = 24 * 3600;

function secondsTyped(text: string): number | null {
  const sec = Number(text.trim().replace(',', '.').replace('−', '-'));
  return text.trim() === '' || Number.isNaN(sec) || Math.abs(sec) > MOST_SEC ? null : sec;
}
