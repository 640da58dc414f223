import { expect, test } from 'vitest';
import type { EventCandidate } from './event.ts';
import { changeLine, eventChanges } from './event-changes.ts';

function event(type: EventCandidate['type'], keySec: number, confidence: number): EventCandidate {
  const rest = { team: null, playerTrackId: null, outcome: null, evidence: {} };
  return { type, startSec: keySec, keySec, endSec: keySec + 1, confidence, ...rest };
}

test('what is gone, what is new, what is surer, in the order of time', () => {
  const before = [event('goal', 30, 0.6), event('catch', 90, 0.5), event('tackle', 100, 0.3)];
  const after = [event('near_miss', 30, 0.7), event('catch', 90, 0.8), event('tackle', 100, 0.3)];
  expect(eventChanges(before, after).map(changeLine)).toEqual([
    '- 0:30 Goal (0.60)',
    '+ 0:30 Near miss (0.70)',
    '~ 1:30 Catch 0.50 → 0.80',
  ]);
  expect(eventChanges(before, before)).toEqual([]);
});
