import { useEffectEvent, useState } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { ApiProblem, problemText } from '../api/api-problem.ts';
import { useChangeEvents } from '../api/use-change-events.ts';
import { useNotify } from '../ui/toaster.tsx';
import { NO_HISTORY, recorded, turned, turnedBack, without } from './edit-history.ts';
import { type EventEdit, isEmpty, namesOf, type Step, stepOf, wayOver } from './edit-steps.ts';

export type Edits = {
  /** Do something, as one step that can be taken back. `tells`: say so, with a way back at hand. */
  readonly perform: (name: string, edits: readonly EventEdit[], more?: PerformOptions) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What the next undo and redo would take back and do again; null: nothing. */
  readonly undoName: string | null;
  readonly redoName: string | null;
};
type PerformOptions = { readonly added?: readonly MatchEvent[]; readonly tells?: boolean };

/** Everything that changes events goes through here: shown at once, saved whole or not at all, taken back and done again without limit. */
export function useEdits(jobId: string, events: readonly MatchEvent[]): Edits {
  const [history, setHistory] = useState(NO_HISTORY);
  const change = useChangeEvents(jobId);
  const notify = useNotify();

  const onRefused = (step: Step, error: unknown) => {
    setHistory((now) => without(now, step));
    const isConflict = error instanceof ApiProblem && error.code === 'changed_meanwhile';
    if (!isConflict) notify('danger', `The change was not saved. ${problemText(error)}`);
    else notify('danger', problemText(error), { label: 'Do mine anyway', onPress: () => again(step) });
  };
  /** The same once more, over whatever stands now. */
  const again = useEffectEvent((step: Step) => {
    const standing = new Map(events.map((event) => [event.event_id, event]));
    const edits = step.changes.flatMap(({ event, after }) => {
      const now = standing.get(event.event_id);
      return now ? [{ event: now, change: after }] : [];
    });
    perform(step.name, edits, { added: step.added });
  });
  const turn = useEffectEvent((way: 'undo' | 'redo') => {
    const turn = turned(history, way);
    if (!turn) return notify('info', way === 'undo' ? 'Nothing to undo.' : 'Nothing to do again.');
    const { step } = turn;
    const { edits, lost } = wayOver(step, way, events);
    setHistory(turn.history);
    const onTurnRefused = (error: unknown) => {
      setHistory((now) => turnedBack(now, step, way));
      notify('danger', `${way === 'undo' ? 'Not undone' : 'Not done again'}: ${step.name}. ${problemText(error)}`);
    };
    if (edits.length > 0) change({ edits, added: [] }, onTurnRefused);
    const left = lost.length === 0 ? '' : ` ${namesOf(lost)} changed since and stayed as is.`;
    if (way === 'undo') notify('info', `Undone: ${step.name}.${left}`, { label: 'Redo', onPress: redo });
    else notify('info', `Done again: ${step.name}.${left}`, { label: 'Undo', onPress: undo });
  });
  const undo = () => turn('undo');
  const redo = () => turn('redo');
  const perform = (name: string, edits: readonly EventEdit[], { added = [], tells = false }: PerformOptions = {}) => {
    const step = stepOf(name, edits, added);
    if (isEmpty(step)) return;
    setHistory((now) => recorded(now, step));
    const sent = step.changes.map(({ event, after }) => ({ event, change: after }));
    change({ edits: sent, added }, (error) => onRefused(step, error));
    if (tells) notify('info', `${name}.`, { label: 'Undo', onPress: undo });
  };
  return {
    perform,
    undo,
    redo,
    undoName: history.done.at(-1)?.name ?? null,
    redoName: history.undone.at(-1)?.name ?? null,
  };
}
