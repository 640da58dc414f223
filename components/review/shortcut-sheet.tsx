import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { INPUT_CLASS } from '../ui/field.tsx';
import { KeyLine } from './key-line.tsx';
import { withKey, withReset } from './key-overrides.ts';
import { groupRows, keyRows, searchRows } from './key-rows.ts';
import type { Command } from './keymap.ts';
import { useKeyOverrides } from './use-keys.ts';

/** All keys as they are in force: to search, to change, to print. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const [overrides, setOverrides] = useKeyOverrides();
  const [search, setSearch] = useState('');
  const [changing, setChanging] = useState<Command | null>(null);
  const rows = keyRows(overrides);
  const found = searchRows(rows, search);
  return (
    <Dialog title="Keys" onClose={onClose} isPrintable>
      <div className="mb-4 flex flex-wrap gap-2 print:hidden">
        <input
          type="search"
          aria-label="Search keys"
          placeholder="Search, for example: frame"
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className={`${INPUT_CLASS} min-w-40 flex-1 basis-40`}
        />
        <Button onClick={() => window.print()}>Print</Button>
        <Button disabled={!rows.some((row) => row.isChanged)} onClick={() => setOverrides({})}>
          Reset all
        </Button>
      </div>
      <p role="status" className={found.length === 0 ? 'py-6 text-center text-sm text-ink-soft' : 'sr-only'}>
        {found.length === 0 ? 'No key does that.' : search && `${found.length} found`}
      </p>
      <div className="columns-1 gap-8 sm:columns-2">
        {groupRows(found).map(([group, members]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-semibold text-ink-soft">{group}</h3>
            <ul className="flex flex-col text-sm">
              {members.map((row) => (
                <KeyLine
                  key={row.command}
                  row={row}
                  overrides={overrides}
                  isChanging={changing === row.command}
                  onChanging={(isChanging) => setChanging(isChanging ? row.command : null)}
                  onChange={(chord) => setOverrides(withKey(overrides, row.command, chord))}
                  onReset={() => setOverrides(withReset(overrides, row.command))}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="text-xs text-ink-soft print:hidden">
        Press a key in the list to give its line another one. Your keys are kept in this browser; while you type in a
        field they are off.
      </p>
    </Dialog>
  );
}
