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
  | 'previousEvent'
  | 'nextEvent'
  | 'nextUnreviewed'
  | 'previousUnreviewed'
  | 'playEvent'
  | 'zoomToEvent'
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
  { command: 'mute', keys: ['m'], shown: 'M', does: 'Sound on or off', group: 'Play' },
  { command: 'fullscreen', keys: ['f'], shown: 'F', does: 'Full screen', group: 'Play' },
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
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
};

/** What a key press asks for; null when it is not ours: with Ctrl, Alt or Meta it belongs to the browser. */
export function commandOf(press: KeyPress): Command | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const key = press.key.toLowerCase();
  const binding = BINDINGS.find(
    (entry) => entry.keys.includes(key) && (isSign(key) || (entry.shift ?? false) === press.shiftKey),
  );
  if (!binding || (press.repeat && !binding.repeats)) return null;
  return binding.command;
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
