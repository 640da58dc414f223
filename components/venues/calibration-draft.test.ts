import { expect, test } from 'vitest';
import { type CalibrationDraft, type DraftAction, draftReducer, firstDraft } from './calibration-draft.ts';

const after = (actions: readonly DraftAction[], start: CalibrationDraft = firstDraft()) =>
  actions.reduce(draftReducer, start);
const place = (x: number, isOngoing = false): DraftAction => ({
  type: 'place',
  landmark: 'centre_spot',
  at: [x, 0.5],
  isOngoing,
});

test('a landmark is placed once, moves when placed again, and stays chosen', () => {
  const draft = after([place(0.2), place(0.4)]);
  expect(draft.points).toEqual([{ landmark: 'centre_spot', imageXyNorm: [0.4, 0.5] }]);
  expect(draft.chosen).toBe('centre_spot');
});

test('undo goes back by one deed: a whole drag is one', () => {
  const dragged = after([place(0.2), place(0.3), place(0.35, true), place(0.4, true)]);
  expect(after([{ type: 'undo' }], dragged).points[0]?.imageXyNorm).toEqual([0.2, 0.5]);
  expect(after([{ type: 'undo' }, { type: 'undo' }, { type: 'undo' }], dragged).points).toEqual([]);
});

test('keys move the chosen point, within the picture', () => {
  const nudged = after([place(0.2), { type: 'nudge', byX: -0.5, byY: 0.1 }]);
  expect(nudged.points[0]?.imageXyNorm).toEqual([0, 0.6]);
  expect(after([{ type: 'nudge', byX: 0.1, byY: 0 }]).points).toEqual([]);
});

test('what is removed or cleared comes back with undo', () => {
  for (const gone of [{ type: 'remove', landmark: 'centre_spot' }, { type: 'clear' }] as const) {
    const draft = after([place(0.2), gone]);
    expect(draft.points).toEqual([]);
    expect(after([{ type: 'undo' }], draft).points).toHaveLength(1);
  }
});
