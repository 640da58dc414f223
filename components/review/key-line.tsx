import { useRef } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { KeyCapture } from './key-capture.tsx';
import type { Chord } from './key-chords.ts';
import type { KeyOverrides } from './key-overrides.ts';
import type { KeyRow } from './key-rows.ts';

const KEY_LOOK =
  'rounded-md border border-line bg-sunken px-1.5 py-0.5 font-mono text-xs whitespace-nowrap group-hover/key:border-line-strong';

/** What a key does and which it is; pressing it asks for another. */
export function KeyLine({
  row,
  overrides,
  isChanging,
  onChanging,
  onChange,
  onReset,
}: {
  row: KeyRow;
  overrides: KeyOverrides;
  isChanging: boolean;
  onChanging: (isChanging: boolean) => void;
  onChange: (chord: Chord) => void;
  onReset: () => void;
}) {
  const opener = useRef<HTMLButtonElement>(null);
  const key = row.shown ? (
    <kbd className={KEY_LOOK}>{row.shown}</kbd>
  ) : (
    <span className="text-xs text-warn">No key</span>
  );
  return (
    <li className="break-inside-avoid">
      <div className="flex min-h-9 items-center justify-between gap-2">
        <span className="min-w-0">{row.does}</span>
        <span className="flex shrink-0 items-center">
          {row.isChanged && (
            <IconButton
              icon="undo"
              label={`Reset the key of: ${row.does}`}
              onClick={onReset}
              className="size-8! text-ink-soft print:hidden"
            />
          )}
          {row.canChange ? (
            <button
              ref={opener}
              type="button"
              aria-label={`${row.shown || 'No key'}. Change the key of: ${row.does}`}
              aria-expanded={isChanging}
              title="Change this key"
              onClick={() => onChanging(!isChanging)}
              className="group/key -mr-1 inline-flex min-h-8 min-w-8 items-center justify-end rounded-lg px-1"
            >
              {key}
            </button>
          ) : (
            key
          )}
        </span>
      </div>
      {isChanging && (
        <KeyCapture
          row={row}
          overrides={overrides}
          onDone={(chord) => {
            if (chord) onChange(chord);
            onChanging(false);
            opener.current?.focus();
          }}
        />
      )}
    </li>
  );
}
