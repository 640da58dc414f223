import { expect, test } from 'vitest';
import { byValue, eventValue } from './event-value.ts';
import { EVENT_TYPES } from './football.ts';
import { madeUpEvent } from './made-up-match.fixture.ts';

const sure = { review_override: true, reviewed: true } as const;
const worth = (overrides: Parameters<typeof madeUpEvent>[0]) => eventValue(madeUpEvent({ ...sure, ...overrides }));

test('goals before penalties and one on ones, those before diving saves, those before the everyday', () => {
  const order = [
    'goal',
    'penalty',
    'one_on_one',
    'shot_stop_diving',
    'shot_stop_standing',
    'catch',
    'goal_kick',
  ] as const;
  const values = order.map((event_type) => worth({ event_type }));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(new Set(values).size).toBe(values.length);
});

test('a saved penalty is worth more than one that went past, a scored free kick nearly a goal', () => {
  const penalty = (outcome: string | null) => worth({ event_type: 'penalty', metadata: { outcome } });
  expect(penalty('save')).toBeGreaterThan(penalty('out'));
  expect(penalty(null)).toBe(penalty('out'));
  expect(worth({ event_type: 'free_kick_shot', metadata: { outcome: 'goal' } })).toBeGreaterThan(penalty('save'));
});

test('an outcome that was of another type counts no more', () => {
  const metadata = { outcome: 'save', model: { event_type: 'shot_on_target' } };
  expect(worth({ event_type: 'penalty', metadata })).toBe(worth({ event_type: 'penalty' }));
});

test('what nobody confirmed counts by its confidence, and a favourite goes before everything', () => {
  expect(eventValue(madeUpEvent({ confidence: 0.5 }))).toBe(worth({}) / 2);
  const favourite = madeUpEvent({ event_type: 'goal_kick', confidence: 0.3, metadata: { favourite: true } });
  for (const event_type of EVENT_TYPES) expect(eventValue(favourite)).toBeGreaterThan(worth({ event_type }));
});

test('equals come in the order of time', () => {
  const late = madeUpEvent({ event_id: 'a', timestamp_start: 50 });
  const early = madeUpEvent({ event_id: 'b', timestamp_start: 20 });
  expect([late, early].sort(byValue).map((event) => event.event_id)).toEqual(['b', 'a']);
});
