/** Everything a key can ask for on the review page. */
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
  | 'zoomToEvent'
  | 'confirm'
  | 'reject'
  | 'undecide'
  | 'setStart'
  | 'setEnd'
  | 'add'
  | 'split'
  | 'merge'
  | 'comment'
  | 'favourite'
  | 'player'
  | 'startEdge'
  | 'endEdge'
  | 'extendStart'
  | 'extendEnd'
  | 'pickAll'
  | 'pickNone'
  | 'pick'
  | 'confirmPicked'
  | 'rejectPicked'
  | 'regenerate'
  | 'undo'
  | 'redo'
  | `type${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | 'sheet';

export type Binding = {
  readonly command: Command;
  /** As `KeyboardEvent.key` says it, letters in lower case: what the layout prints is what counts. */
  readonly keys: readonly string[];
  readonly shift?: true;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl?: true;
  /** `KeyboardEvent.code` of the key, where Shift makes of it whatever the layout wants. */
  readonly code?: string;
  readonly shown: string;
  readonly does: string;
  readonly group: 'Play' | 'Go to' | 'Decide' | 'Edit' | 'Many at once';
  /** May be held down. */
  readonly repeats?: true;
};
