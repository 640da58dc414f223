import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { type Chord, chordText, readChord } from './key-chords.ts';
import { type KeyOverrides, ownerOf } from './key-overrides.ts';
import { type KeyRow, keyRows } from './key-rows.ts';

/** Waits for a key. One that is free is taken at once; one that is taken says by what and asks. */
export function KeyCapture({
  row,
  overrides,
  onDone,
}: {
  row: KeyRow;
  overrides: KeyOverrides;
  /** null: nothing changes. */
  onDone: (chord: Chord | null) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  // Whoever asked to change the key presses the next one.
  useEffect(() => field.current?.focus(), []);
  const [wanted, setWanted] = useState<Chord | null>(null);
  const [refusal, setRefusal] = useState('');
  const owner = wanted ? ownerOf(wanted, row.command, overrides) : null;
  const ownerDoes = keyRows(overrides).find((other) => other.command === owner)?.does;

  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of its own buttons stay theirs.
    if (event.target instanceof HTMLButtonElement) return;
    const read = readChord(event);
    if (event.key === 'Tab' || event.repeat) return;
    event.preventDefault();
    if (event.key === 'Escape') return onDone(null);
    if (!read) return;
    setRefusal('refusal' in read ? read.refusal : '');
    if ('refusal' in read) return setWanted(null);
    if (ownerOf(read.chord, row.command, overrides) === null) return onDone(read.chord);
    setWanted(read.chord);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the field inside
    <div onKeyDown={onKeyDown} className="mb-2 flex flex-col gap-2 rounded-lg bg-sunken p-2">
      <input
        ref={field}
        readOnly
        aria-label={`Press the new key for: ${row.does}. Escape leaves it as it is.`}
        value={wanted ? chordText(wanted) : ''}
        placeholder="Press a key"
        className="tap w-full rounded-lg border border-line-strong bg-surface px-2 text-center font-mono text-sm placeholder:font-sans placeholder:text-ink-soft"
      />
      <p role="alert" className={refusal || ownerDoes ? 'text-xs text-warn' : 'sr-only'}>
        {refusal ||
          (wanted && ownerDoes ? `${chordText(wanted)} is taken by “${ownerDoes}”, which would lose it.` : '')}
      </p>
      <div className="flex gap-2">
        {wanted && ownerDoes && (
          <Button className="flex-1 px-2" onClick={() => onDone(wanted)}>
            Take it
          </Button>
        )}
        <Button variant="plain" className="flex-1 px-2" onClick={() => onDone(null)}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
