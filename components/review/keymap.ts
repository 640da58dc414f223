import type { Binding, Command } from './command.ts';

export type { Binding, Command } from './command.ts';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Every key of the review page as it comes; what a user changed lies over it in key-overrides.ts. */
export const BINDINGS: readonly Binding[] = [
  { command: 'toggle', keys: [' '], shown: 'Space', does: 'Play or pause', group: 'Play' },
  {
    command: 'toggleAtNormalSpeed',
    keys: ['k'],
    shown: 'K',
    does: 'Play or pause, back to normal speed',
    group: 'Play',
  },
  { command: 'slower', keys: ['j'], shown: 'J', does: 'Slower', group: 'Play' },
  { command: 'faster', keys: ['l'], shown: 'L', does: 'Faster', group: 'Play' },
  { command: 'frameBack', keys: [','], shown: ',', does: 'One frame back', group: 'Play', repeats: true },
  { command: 'frameForward', keys: ['.'], shown: '.', does: 'One frame on', group: 'Play', repeats: true },
  {
    command: 'tenFramesBack',
    keys: ['<'],
    shift: true,
    code: 'Comma',
    shown: 'Shift ,',
    does: '10 frames back',
    group: 'Play',
    repeats: true,
  },
  {
    command: 'tenFramesForward',
    keys: ['>'],
    shift: true,
    code: 'Period',
    shown: 'Shift .',
    does: '10 frames on',
    group: 'Play',
    repeats: true,
  },
  { command: 'back', keys: ['arrowleft'], shown: '←', does: '5 seconds back', group: 'Play', repeats: true },
  { command: 'forward', keys: ['arrowright'], shown: '→', does: '5 seconds on', group: 'Play', repeats: true },
  {
    command: 'backOne',
    keys: ['arrowleft'],
    shift: true,
    shown: 'Shift ←',
    does: '1 second back',
    group: 'Play',
    repeats: true,
  },
  {
    command: 'forwardOne',
    keys: ['arrowright'],
    shift: true,
    shown: 'Shift →',
    does: '1 second on',
    group: 'Play',
    repeats: true,
  },
  {
    command: 'backFar',
    keys: ['arrowleft'],
    ctrl: true,
    shown: 'Ctrl ←',
    does: '30 seconds back',
    group: 'Play',
    repeats: true,
  },
  {
    command: 'forwardFar',
    keys: ['arrowright'],
    ctrl: true,
    shown: 'Ctrl →',
    does: '30 seconds on',
    group: 'Play',
    repeats: true,
  },
  { command: 'mute', keys: ['m'], shown: 'M', does: 'Sound on or off', group: 'Play' },
  { command: 'fullscreen', keys: ['f'], shown: 'F', does: 'Full screen', group: 'Play' },
  { command: 'overlay', keys: ['v'], shown: 'V', does: 'Overlay: none, boxes, numbers, map', group: 'Play' },
  { command: 'loop', keys: ['q'], shown: 'Q', does: 'Loop the selected event or not', group: 'Play' },
  { command: 'goTo', keys: ['g'], shown: 'G', does: 'A clock, second or frame', group: 'Go to' },
  { command: 'previousEvent', keys: ['arrowup'], shown: '↑', does: 'Previous event', group: 'Go to', repeats: true },
  { command: 'nextEvent', keys: ['arrowdown'], shown: '↓', does: 'Next event', group: 'Go to', repeats: true },
  { command: 'nextUnreviewed', keys: ['n'], shown: 'N', does: 'Next event to review', group: 'Go to' },
  {
    command: 'previousUnreviewed',
    keys: ['n'],
    shift: true,
    shown: 'Shift N',
    does: 'Previous event to review',
    group: 'Go to',
  },
  { command: 'playEvent', keys: ['p'], shown: 'P', does: 'Play this event again', group: 'Go to' },
  { command: 'zoomToEvent', keys: ['z'], shown: 'Z', does: 'Timeline: zoom to this event, and back', group: 'Go to' },
  { command: 'confirm', keys: ['a', 'enter'], shown: 'A or Enter', does: 'Confirm', group: 'Decide' },
  { command: 'reject', keys: ['x', 'delete'], shown: 'X or Delete', does: 'Reject', group: 'Decide' },
  { command: 'undecide', keys: ['u'], shown: 'U', does: 'Back to undecided', group: 'Decide' },
  { command: 'setStart', keys: ['i'], shown: 'I', does: 'Event starts here', group: 'Edit' },
  { command: 'setEnd', keys: ['o'], shown: 'O', does: 'Event ends here', group: 'Edit' },
  { command: 'startEdge', keys: ['['], shown: '[', does: 'Take the start in hand: , and . move it', group: 'Edit' },
  { command: 'endEdge', keys: [']'], shown: ']', does: 'Take the end in hand: , and . move it', group: 'Edit' },
  { command: 'extendStart', keys: ['{'], shown: 'Shift [', does: 'Start a second earlier', group: 'Edit' },
  { command: 'extendEnd', keys: ['}'], shown: 'Shift ]', does: 'End a second later', group: 'Edit' },
  { command: 'add', keys: ['+'], shown: '+', does: 'Add an event here', group: 'Edit' },
  { command: 'split', keys: ['b'], shown: 'B', does: 'Split the event here', group: 'Edit' },
  {
    command: 'merge',
    keys: ['b'],
    shift: true,
    shown: 'Shift B',
    does: 'Merge with the next of its type',
    group: 'Edit',
  },
  { command: 'comment', keys: ['c'], shown: 'C', does: 'Comment', group: 'Edit' },
  { command: 'player', keys: ['t'], shown: 'T', does: 'Who did it', group: 'Edit' },
  { command: 'favourite', keys: ['*'], shown: '*', does: 'Favourite, or not', group: 'Edit' },
  ...DIGITS.map(
    (digit): Binding => ({
      command: `type${digit}`,
      keys: [String(digit)],
      shown: String(digit),
      does: `Change to the type that the panel shows with ${digit}`,
      group: 'Edit',
    }),
  ),
  {
    command: 'regenerate',
    keys: ['e'],
    shift: true,
    shown: 'Shift E',
    does: 'Regenerate the reels',
    group: 'Edit',
  },
  { command: 'undo', keys: ['z'], ctrl: true, shown: 'Ctrl Z', does: 'Undo', group: 'Edit', repeats: true },
  { command: 'redo', keys: ['y'], ctrl: true, shown: 'Ctrl Y', does: 'Do again', group: 'Edit', repeats: true },
  {
    command: 'redo',
    keys: ['z'],
    ctrl: true,
    shift: true,
    shown: 'Ctrl Shift Z',
    does: 'Do again',
    group: 'Edit',
    repeats: true,
  },
  {
    command: 'pick',
    keys: ['v'],
    shift: true,
    shown: 'Shift V',
    does: 'Pick this event, or not',
    group: 'Many at once',
  },
  {
    command: 'pickAll',
    keys: ['a'],
    ctrl: true,
    shown: 'Ctrl A',
    does: 'Pick all that the filter shows',
    group: 'Many at once',
  },
  { command: 'pickNone', keys: ['escape'], shown: 'Esc', does: 'Pick none', group: 'Many at once' },
  {
    command: 'confirmPicked',
    keys: ['a'],
    shift: true,
    shown: 'Shift A',
    does: 'Confirm those picked',
    group: 'Many at once',
  },
  {
    command: 'rejectPicked',
    keys: ['x'],
    shift: true,
    shown: 'Shift X',
    does: 'Reject those picked',
    group: 'Many at once',
  },
  { command: 'sheet', keys: ['?'], shown: '?', does: 'This list of keys', group: 'Edit' },
];

/** Keys that need Shift on some layouts and none on others: Shift says nothing about them. */
export const isSign = (key: string) => key.length === 1 && !/[a-z]/.test(key) && key !== ' ';

export type KeyPress = {
  readonly key: string;
  /** Which key of the board, whatever is printed on it. */
  readonly code?: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
};

/** What a key press asks for; null when it is not ours: with Alt, and mostly with Ctrl or Meta, it belongs to the browser. */
export function commandOf(press: KeyPress, bindings: readonly Binding[] = BINDINGS): Command | null {
  if (press.altKey) return null;
  const binding = bindings.find((entry) => saysKey(entry, press)) ?? bindings.find((entry) => isOnKey(entry, press));
  if (!binding || (press.repeat && !binding.repeats)) return null;
  return binding.command;
}

/** Command is the Ctrl of a Mac. */
const holdsCtrl = (press: KeyPress) => press.ctrlKey || press.metaKey;

function saysKey(binding: Binding, press: KeyPress): boolean {
  const key = press.key.toLowerCase();
  if (!binding.keys.includes(key) || (binding.ctrl ?? false) !== holdsCtrl(press)) return false;
  return isSign(key) || (binding.shift ?? false) === press.shiftKey;
}

function isOnKey(binding: Binding, press: KeyPress): boolean {
  if (binding.code === undefined || binding.code !== press.code) return false;
  return (binding.shift ?? false) === press.shiftKey && (binding.ctrl ?? false) === holdsCtrl(press);
}

export type FocusedElement = {
  readonly tag: string;
  readonly inputType: string;
  readonly isEditable: boolean;
  readonly role: string;
};

/** True when a key belongs to the focused element: all keys to a text field, Space and Enter to a button, arrows to a slider. */
export function ownsKey(focused: FocusedElement, key: string): boolean {
  if (focused.isEditable || focused.tag === 'TEXTAREA' || focused.tag === 'SELECT') return true;
  if (focused.tag === 'INPUT') {
    if (focused.inputType === 'range') return key.startsWith('Arrow') || key === 'Home' || key === 'End';
    if (focused.inputType === 'checkbox' || focused.inputType === 'radio')
      return key === ' ' || key.startsWith('Arrow');
    return true;
  }
  const isPressable = ['BUTTON', 'A', 'SUMMARY'].includes(focused.tag) || focused.role === 'button';
  return isPressable && (key === ' ' || key === 'Enter');
}
