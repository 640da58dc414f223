import { expect, test } from 'vitest';
import { compareEvents, type FoundEvent, ourTypesOf } from './compare-events.ts';

const found = (type: FoundEvent['type'], keySec: number): FoundEvent => ({
  type,
  keySec,
  startSec: keySec - 1,
  endSec: keySec + 1,
});

test('nothing known, nothing found', () => {
  expect(compareEvents([], [], 1)).toEqual({ compared: [], extra: [] });
});

test('each event meets one label, the nearest; context labels are left out', () => {
  const labels = [
    { t: 5, type: 'tackle', tol: 0.5 },
    { t: 9, type: 'tackle', tol: 0.5 },
    { t: 9, type: 'cross', tol: 0.5 },
  ];
  const near = found('tackle', 5.2);
  const far = found('tackle', 6.2);
  const wrong = found('goal', 9);
  const { compared, extra } = compareEvents(labels, [far, near, wrong], 1);
  expect(compared.map(({ match }) => match)).toEqual([near, null]);
  expect(extra).toEqual([far, wrong]);
});

test.each([
  ['goal', ['goal']],
  ['cross', []],
  ['gk_distribution_foot', ['distribution_short', 'distribution_long', 'goal_kick']],
])('%s', (label, types) => {
  expect(ourTypesOf(label)).toEqual(types);
});
