import { describe, expect, test } from 'vitest';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_TYPES } from '../../lib/domain/football.ts';
import type { EventLane } from './event-lane.ts';
import { staleLanes } from './lanes-painter.ts';
import type { Palette } from './palette.ts';
import { showing, wholeMatch } from './view-state.ts';

const lane = (index: number, rowCount = 1): EventLane => ({
  type: EVENT_TYPES[index] ?? 'goal',
  items: [{ event_id: `of-${index}` } as MatchEvent],
  rowCount,
  truths: [],
  untilSec: 1_000,
});
const state = { ...wholeMatch(100), widthPx: 500 };
const colours: Palette = {
  colour: {} as Palette['colour'],
  mixed: () => '',
  fontFamily: '',
};
const before = { state, colours, lanes: [lane(0), lane(1), lane(2)], selectedId: 'of-0', showsTruth: false };
const staleAfter = (change: Partial<typeof before>) => {
  const now = { ...before, ...change };
  const stale = staleLanes(before, now);
  return now.lanes.map((_, index) => stale(index));
};

describe('what must be painted anew', () => {
  test('is nothing where nothing has changed, and all at first', () => {
    expect(staleAfter({})).toEqual([false, false, false]);
    expect(staleLanes(null, before)(1)).toBe(true);
  });
  test('is all where the view, the colours or the heights are others', () => {
    const all = [true, true, true];
    expect(staleAfter({ state: showing(state, 10, 50) })).toEqual(all);
    expect(staleAfter({ state: { ...state, widthPx: 400 } })).toEqual(all);
    expect(staleAfter({ colours: { ...colours } })).toEqual(all);
    expect(staleAfter({ showsTruth: true })).toEqual(all);
    expect(staleAfter({ lanes: [lane(0), lane(1, 2), lane(2)] })).toEqual(all);
    expect(staleAfter({ lanes: [lane(0), lane(1)] })).toEqual([true, true]);
  });
  test('is the lane whose events have changed', () => {
    const [first, , third] = before.lanes as [EventLane, EventLane, EventLane];
    expect(staleAfter({ lanes: [first, lane(1), third] })).toEqual([false, true, false]);
  });
  test('is where the selection was, and where it is', () => {
    expect(staleAfter({ selectedId: 'of-2' })).toEqual([true, false, true]);
    expect(staleAfter({ selectedId: 'nowhere' })).toEqual([true, false, false]);
  });
});
