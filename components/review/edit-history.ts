import type { Step } from './edit-steps.ts';

/** Everything done and taken back since the page was opened, oldest first. */
export type EditHistory = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const NO_HISTORY: EditHistory = { done: [], undone: [] };

/** Doing something new forgets what had been taken back. */
export function recorded(history: EditHistory, step: Step): EditHistory {
  return { done: [...history.done, step], undone: [] };
}

/** The last step moves to the other side; null where there is none. */
export function turned(history: EditHistory, way: 'undo' | 'redo'): { step: Step; history: EditHistory } | null {
  const step = (way === 'undo' ? history.done : history.undone).at(-1);
  if (!step) return null;
  const { done, undone } = history;
  return way === 'undo'
    ? { step, history: { done: done.slice(0, -1), undone: [...undone, step] } }
    : { step, history: { done: [...done, step], undone: undone.slice(0, -1) } };
}

/** A turn that the server refused never happened: the step stands where it stood. */
export function turnedBack({ done, undone }: EditHistory, step: Step, way: 'undo' | 'redo'): EditHistory {
  const others = (steps: readonly Step[]) => steps.filter((other) => other !== step);
  return way === 'undo'
    ? { done: [...done, step], undone: others(undone) }
    : { done: others(done), undone: [...undone, step] };
}

/** A step that the server refused never happened. */
export function without(history: EditHistory, step: Step): EditHistory {
  const others = (steps: readonly Step[]) => steps.filter((other) => other !== step);
  return { done: others(history.done), undone: others(history.undone) };
}
