import { useMemo } from 'react';
import { useStoredText } from '../ui/stored-text.ts';
import { bindingsInForce, type KeyOverrides, overridesText, parseOverrides } from './key-overrides.ts';
import { keyRows } from './key-rows.ts';
import type { Binding, Command } from './keymap.ts';

const STORED_AS = 'touchline.keys';

/** The user's own keys, kept in this browser. */
export function useKeyOverrides(): readonly [KeyOverrides, (overrides: KeyOverrides) => void] {
  const [text, store] = useStoredText(STORED_AS);
  const overrides = useMemo(() => parseOverrides(text), [text]);
  return [overrides, (changed) => store(overridesText(changed))];
}

export function useBindings(): readonly Binding[] {
  const [overrides] = useKeyOverrides();
  return useMemo(() => bindingsInForce(overrides), [overrides]);
}

/** The key of a command as a tooltip names it, whatever the user made of it; undefined when it has none. */
export function useKeyHint(): (command: Command) => string | undefined {
  const [overrides] = useKeyOverrides();
  const rows = useMemo(() => keyRows(overrides), [overrides]);
  return (command) => rows.find((row) => row.command === command)?.shown || undefined;
}
