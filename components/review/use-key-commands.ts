import { useEffect, useEffectEvent } from 'react';
import { type Command, commandOf, type FocusedElement, ownsKey } from './keymap.ts';
import { useBindings } from './use-keys.ts';

function describe(target: EventTarget | null): FocusedElement {
  if (!(target instanceof HTMLElement)) return { tag: 'BODY', inputType: '', isEditable: false, role: '' };
  return {
    tag: target.tagName,
    inputType: target instanceof HTMLInputElement ? target.type : '',
    isEditable: target.isContentEditable,
    role: target.getAttribute('role') ?? '',
  };
}

/** The keys of the page, while no dialog is open and no field has them. */
export function useKeyCommands(commands: Readonly<Record<Command, () => void>>): void {
  const bindings = useBindings();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    const command = commandOf(event, bindings);
    if (!command || ownsKey(describe(event.target), event.key)) return;
    event.preventDefault();
    commands[command]();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
