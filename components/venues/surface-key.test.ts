import { expect, test } from 'vitest';
import { firstDraft } from './calibration-draft.ts';
import { surfaceKey } from './surface-key.ts';

const SIZE = { width: 1000, height: 500 };
const press = (key: string, held: Partial<Parameters<typeof surfaceKey>[0]> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const chosen = { ...firstDraft(), chosen: 'centre_spot' as const };
const placed = { ...chosen, points: [{ landmark: 'centre_spot' as const, imageXyNorm: [0.5, 0.5] as const }] };

test('arrows move the chosen point by pixels of the picture', () => {
  expect(surfaceKey(press('ArrowRight'), placed, SIZE)).toEqual({ type: 'nudge', byX: 0.001, byY: 0 });
  expect(surfaceKey(press('ArrowUp', { shiftKey: true }), placed, SIZE)).toEqual({ type: 'nudge', byX: 0, byY: -0.02 });
  expect(surfaceKey(press('ArrowUp'), chosen, SIZE)).toBeNull();
});

test('Enter puts a landmark down, Delete takes it away, Ctrl+Z goes back', () => {
  expect(surfaceKey(press('Enter'), chosen, SIZE)).toMatchObject({ type: 'place', at: [0.5, 0.5] });
  expect(surfaceKey(press('Delete'), placed, SIZE)).toEqual({ type: 'remove', landmark: 'centre_spot' });
  expect(surfaceKey(press('z', { metaKey: true }), firstDraft(), SIZE)).toEqual({ type: 'undo' });
  expect(surfaceKey(press('Tab'), placed, SIZE)).toBeNull();
});
