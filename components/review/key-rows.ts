import { bindingsInForce, isRemappable, type KeyOverrides } from './key-overrides.ts';
import { BINDINGS, type Binding, type Command } from './keymap.ts';

/** A line of the sheet: a command and the keys it has now. */
export type KeyRow = {
  readonly command: Command;
  readonly does: string;
  readonly group: Binding['group'];
  /** "A or Enter"; empty when it has no key. */
  readonly shown: string;
  readonly isChanged: boolean;
  readonly canChange: boolean;
};

/** Every command once, in the order of the bindings, with what is in force. */
export function keyRows(overrides: KeyOverrides, defaults: readonly Binding[] = BINDINGS): readonly KeyRow[] {
  const inForce = bindingsInForce(overrides, defaults);
  const firsts = defaults.filter(
    (binding, index) => defaults.findIndex((other) => other.command === binding.command) === index,
  );
  return firsts.map(({ command, does, group, ...rest }) => ({
    command,
    does,
    group,
    shown: inForce
      .filter((binding) => binding.command === command)
      .map((binding) => binding.shown)
      .join(' or '),
    isChanged: overrides[command] !== undefined,
    canChange: isRemappable({ command, does, group, ...rest }),
  }));
}

/** The lines that hold every word of a search, in what they do, in their keys or in the name of their group. */
export function searchRows(rows: readonly KeyRow[], search: string): readonly KeyRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.does} ${row.shown} ${row.group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The lines by group, groups in the order they first appear; empty groups are left out. */
export function groupRows(rows: readonly KeyRow[]): readonly (readonly [string, readonly KeyRow[]])[] {
  return [...new Set(rows.map((row) => row.group))].map((group) => [group, rows.filter((row) => row.group === group)]);
}
