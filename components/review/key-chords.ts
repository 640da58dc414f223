import { type Binding, isSign, type KeyPress } from './keymap.ts';

/** One press: a key as `Binding.keys` writes it, and what is held with it. */
export type Chord = { readonly key: string; readonly shift?: true; readonly ctrl?: true };

/** What the page around the studio needs for itself. */
const KEPT_KEYS: Readonly<Record<string, string>> = {
  tab: 'Tab moves the focus from one thing to the next.',
  backspace: 'Backspace leaves the page in some browsers.',
  f5: 'F5 reloads the page.',
  f11: 'F11 belongs to the browser.',
  f12: 'F12 belongs to the browser.',
};
const NOT_A_KEY = new Set([
  'shift',
  'control',
  'alt',
  'altgraph',
  'meta',
  'capslock',
  'dead',
  'process',
  'unidentified',
]);
const SHOWN: Readonly<Record<string, string>> = {
  ' ': 'Space',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  pageup: 'Page up',
  pagedown: 'Page down',
};

export function chordOf(key: string, shift: boolean): Chord {
  return shift && !isSign(key) ? { key, shift: true } : { key };
}

export function chordsOfBinding(binding: Binding): readonly Chord[] {
  const ctrl = 'ctrl' in binding && binding.ctrl === true;
  return binding.keys.map((key) => ({
    ...chordOf(key, binding.shift === true),
    ...(ctrl ? { ctrl: true as const } : {}),
  }));
}

/** The chord as the sheet writes it: "Shift N". */
export function chordText(chord: Chord): string {
  const name = SHOWN[chord.key] ?? `${chord.key.charAt(0).toUpperCase()}${chord.key.slice(1)}`;
  return [chord.ctrl ? 'Ctrl' : null, chord.shift ? 'Shift' : null, name].filter((part) => part !== null).join(' ');
}

/** The press that this chord stands for. */
export function pressOf(chord: Chord): KeyPress {
  return {
    key: chord.key,
    shiftKey: chord.shift === true,
    ctrlKey: chord.ctrl === true,
    altKey: false,
    metaKey: false,
    repeat: false,
  };
}

/** A press offered for a command: a chord, or why it cannot be one; null while only Shift and the like are down. */
export function readChord(press: KeyPress): { readonly chord: Chord } | { readonly refusal: string } | null {
  const key = press.key.toLowerCase();
  if (NOT_A_KEY.has(key)) return null;
  if (press.ctrlKey || press.altKey || press.metaKey)
    return {
      refusal: 'Together with Ctrl, Alt or Command a key belongs to the browser. Choose one alone or with Shift.',
    };
  const kept = KEPT_KEYS[key];
  return kept ? { refusal: `${kept} Choose another key.` } : { chord: chordOf(key, press.shiftKey) };
}
