export type Command =
  | 'toggle'
  | 'toggleAtNormalSpeed'
  | 'slower'
  | 'faster'
  | 'back'
  | 'forward'
  | 'backOne'
  | 'forwardOne'
  | 'frameBack'
  | 'frameForward'
  | 'mute'
  | 'fullscreen'
  | 'overlay'
  | 'loop'
  | 'goTo'
  | 'tenFramesBack'
  | 'tenFramesForward'
  | 'backFar'
  | 'forwardFar'
  | 'previousEvent'
  | 'nextEvent'
  | 'nextUnreviewed'
  | 'previousUnreviewed'
  | 'playEvent'
  | 'confirm'
  | 'reject'
  | 'undecide'
  | 'setStart'
  | 'setEnd'
  | 'add'
  | 'sheet';

type Binding = {
  readonly command: Command;
  /** As `KeyboardEvent.key` says it, letters in lower case: what the layout prints is what counts. */
  readonly keys: readonly string[];
  readonly shift?: true;
  readonly ctrl?: true;
  /** `KeyboardEvent.code` of the key, where Shift makes of it whatever the layout wants. */
  readonly code?: string;
  readonly shown: string;
  readonly does: string;
  readonly group: 'Play' | 'Go to' | 'Decide' | 'Edit';
  /** May be held down. */
  readonly repeats?: true;
};

/** Every key of the review page, and the only source of the sheet that lists them. */
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
  { command: 'confirm', keys: ['a', 'enter'], shown: 'A or Enter', does: 'Confirm', group: 'Decide' },
  { command: 'reject', keys: ['x'], shown: 'X', does: 'Reject', group: 'Decide' },
  { command: 'undecide', keys: ['u'], shown: 'U', does: 'Back to undecided', group: 'Decide' },
  { command: 'setStart', keys: ['i'], shown: 'I', does: 'Event starts here', group: 'Edit' },
  { command: 'setEnd', keys: ['o'], shown: 'O', does: 'Event ends here', group: 'Edit' },
  { command: 'add', keys: ['+'], shown: '+', does: 'Add an event here', group: 'Edit' },
  { command: 'sheet', keys: ['?'], shown: '?', does: 'This list of keys', group: 'Edit' },
];

/** Keys that need Shift on some layouts and none on others: Shift says nothing about them. */
const isSign = (key: string) => key.length === 1 && !/[a-z]/.test(key) && key !== ' ';

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

/** What a key press asks for; null when it is not ours: with Alt or Meta, and mostly with Ctrl, it belongs to the browser. */
export function commandOf(press: KeyPress): Command | null {
  if (press.altKey || press.metaKey) return null;
  const binding = BINDINGS.find((entry) => saysKey(entry, press)) ?? BINDINGS.find((entry) => isOnKey(entry, press));
  if (!binding || (press.repeat && !binding.repeats)) return null;
  return binding.command;
}

function saysKey(binding: Binding, press: KeyPress): boolean {
  const key = press.key.toLowerCase();
  if (!binding.keys.includes(key) || (binding.ctrl ?? false) !== press.ctrlKey) return false;
  return isSign(key) || (binding.shift ?? false) === press.shiftKey;
}

function isOnKey(binding: Binding, press: KeyPress): boolean {
  if (binding.code === undefined || binding.code !== press.code) return false;
  return (binding.shift ?? false) === press.shiftKey && (binding.ctrl ?? false) === press.ctrlKey;
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
