import { describe, expect, test } from 'vitest';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { withChanges } from '../api/optimistic-review.ts';
import { VersionChain } from '../api/version-chain.ts';
import { NO_HISTORY, recorded, turned, turnedBack, without } from './edit-history.ts';
import { type EventEdit, isEmpty, namesOf, type Step, stepOf, wayOver } from './edit-steps.ts';
import { humanEvent, merged, nextOfType, splitAt } from './edits-of-events.ts';
import { newUuid } from './new-uuid.ts';
import { progressText, secondsEach } from './pace.ts';
import { pastReviewTexts } from './past-review-texts.ts';
import { NOBODY, pickedRange, toggled } from './picked.ts';
import { typesByKey } from './type-keys.ts';
import { undecidedBy } from './undecided-by.ts';
import { usefulness } from './usefulness.ts';

const event = (id: string, start: number, more: Partial<MatchEvent> = {}): MatchEvent => ({
  event_id: id,
  job_id: 'job',
  source_file: '/nas/a.mp4',
  event_type: 'catch',
  timestamp_start: start,
  timestamp_end: start + 2,
  confidence: 0.5,
  reel_targets: ['goalkeeper'],
  player_track_id: null,
  is_goalkeeper_event: true,
  frame_start: 0,
  frame_end: 0,
  reviewed: false,
  review_override: null,
  metadata: { source: 'model', version: 'source' },
  ...more,
});
const [a, b] = [event('a', 10), event('b', 20)];

/** The events as a page shows them after these edits. */
function edited(events: readonly MatchEvent[], edits: readonly EventEdit[], added: readonly MatchEvent[] = []) {
  const match = { events, reel_events: undefined } as unknown as Parameters<typeof withChanges>[0];
  return withChanges(match, { edits, added }).events as readonly MatchEvent[];
}
const does = (events: readonly MatchEvent[], step: Step) =>
  edited(
    events,
    step.changes.map(({ event: changed, after: change }) => ({ event: changed, change })),
    step.added,
  );
const values = (events: readonly MatchEvent[]) =>
  events.map((one) => [one.event_id, one.review_override, one.timestamp_start, one.timestamp_end]);

describe('undo and redo', () => {
  const reject = [a, b].map((one) => ({ event: one, change: { decision: 'rejected' as const } }));

  test('a bulk action is one step: undo gives every event back, redo does it again', () => {
    const step = stepOf('Reject 2 events', reject);
    const rejected = does([a, b], step);
    expect(rejected.map((one) => one.review_override)).toEqual([false, false]);
    const back = wayOver(step, 'undo', rejected);
    expect(values(edited(rejected, back.edits))).toEqual(values([a, b]));
    const again = wayOver(step, 'redo', edited(rejected, back.edits));
    expect(values(edited([a, b], again.edits))).toEqual(values(rejected));
  });

  test('what somebody else changed since is left alone, and named', () => {
    const step = stepOf('Reject 2 events', reject);
    const [, second] = does([a, b], step);
    const now = [{ ...a, review_override: true, reviewed: true }, second as MatchEvent];
    const { edits, lost } = wayOver(step, 'undo', now);
    expect(edits.map((edit) => edit.event.event_id)).toEqual(['b']);
    expect(lost.map((one) => one.event_id)).toEqual(['a']);
  });

  test('a split taken back is the one event again, and can be done again', () => {
    const parts = splitAt(a, 11, 'c', 25);
    const step = stepOf('Split', parts?.edits ?? [], parts?.added);
    const halves = does([a, b], step);
    expect(values(halves)).toEqual([
      ['a', null, 10, 11],
      ['c', true, 11, 12],
      ['b', null, 20, 22],
    ]);
    const whole = edited(halves, wayOver(step, 'undo', halves).edits);
    expect(values(whole)).toEqual(values([a, b]));
    expect(values(edited(whole, wayOver(step, 'redo', whole).edits))).toEqual(values(halves));
  });

  test('edits that change nothing are no step', () => {
    expect(isEmpty(stepOf('', [{ event: a, change: { decision: 'undecided', comment: '' } }]))).toBe(true);
  });

  test('the history goes both ways without end, and forgets what was undone when something new is done', () => {
    const steps = ['one', 'two', 'three'].map((name) => stepOf(name, reject));
    const full = steps.reduce(recorded, NO_HISTORY);
    const once = turned(full, 'undo');
    expect([once?.step.name, turned(once?.history ?? full, 'undo')?.step.name]).toEqual(['three', 'two']);
    expect(turned(once?.history ?? full, 'redo')?.step.name).toBe('three');
    expect(recorded(once?.history ?? full, stepOf('four', reject)).undone).toEqual([]);
    expect(turned(NO_HISTORY, 'undo')).toBeNull();
    expect(without(full, steps[1] as Step).done.map(({ name }) => name)).toEqual(['one', 'three']);
  });
});

test('an undo that is refused leaves the step where it was, to be tried again', () => {
  const steps = ['one', 'two'].map((name) => stepOf(name, [{ event: a, change: { decision: 'rejected' } }]));
  const full = steps.reduce(recorded, NO_HISTORY);
  const undone = turned(full, 'undo');
  expect(turnedBack(undone?.history ?? NO_HISTORY, steps[1] as Step, 'undo')).toEqual(full);
  const redone = turned(undone?.history ?? NO_HISTORY, 'redo');
  expect(turnedBack(redone?.history ?? NO_HISTORY, steps[1] as Step, 'redo')).toEqual(undone?.history);
});

describe('split and merge', () => {
  test.each([10, 10.1, 11.9, 12, 30])('no split at %d: a part would be no clip', (sec) => {
    expect(splitAt(a, sec, 'c', 25)).toBeNull();
  });
  test('a merge takes in both; the other is rejected, or taken back where a person had added it', () => {
    expect(edited([a, b], merged(a, b)).map((one) => [one.timestamp_end, one.review_override])).toEqual([
      [22, null],
      [22, false],
    ]);
    const added = humanEvent(a, 'c', 'catch', { timestamp_start: 5, timestamp_end: 6 }, 25);
    expect(values(edited([a, added], merged(a, added)))).toEqual([['a', null, 5, 12]]);
  });
  test('the next of a type is the nearest later one that stands', () => {
    const events = [a, event('x', 15, { review_override: false }), event('y', 16, { event_type: 'goal' }), b];
    expect(nextOfType(a, events)?.event_id).toBe('b');
    expect(nextOfType(b, events)).toBeNull();
  });
});

describe('versions', () => {
  test('our own changes, made faster than answers come, are not taken for somebody else’s', () => {
    const chain = new VersionChain();
    expect(chain.of(a)).toBe('source');
    chain.follow({ ...a, metadata: { version: 'v1' } }, 'source');
    chain.follow({ ...a, metadata: { version: 'v2' } }, 'v1');
    expect(chain.of(a)).toBe('v2');
    expect(chain.of(b)).toBe('source');
  });
  test('an event that is only being added has none, until the answer gives it one', () => {
    const chain = new VersionChain();
    const added = humanEvent(a, 'c', 'catch', { timestamp_start: 5, timestamp_end: 6 }, 25);
    expect(chain.of(added)).toBeUndefined();
    chain.follow({ ...added, metadata: { version: 'v1' } }, undefined);
    expect(chain.of(added)).toBe('v1');
  });
});

describe('picking', () => {
  const shown = [a, b, event('c', 30), event('d', 40)];
  test('one by one, and back', () => {
    expect([...toggled(toggled(NOBODY, 'a'), 'b').ids]).toEqual(['a', 'b']);
    expect(toggled(toggled(NOBODY, 'a'), 'a').ids.size).toBe(0);
  });
  test('a range goes either way from the last one', () => {
    expect([...pickedRange(toggled(NOBODY, 'd'), shown, 'b').ids].sort()).toEqual(['b', 'c', 'd']);
    expect([...pickedRange(NOBODY, shown, 'b').ids]).toEqual(['b']);
  });
  test('by type and confidence, only what nobody has decided on', () => {
    const events = [event('a', 1, { confidence: 0.8 }), event('b', 2, { confidence: 0.8, review_override: true }), b];
    const chosen = (side: 'above' | 'below') => undecidedBy(events, { type: 'catch', side, confidence: 0.8 });
    expect([chosen('above'), chosen('below')].map((list) => list.map((one) => one.event_id))).toEqual([['a'], ['b']]);
  });
});

describe('words and numbers', () => {
  test('what is left follows the pace of the latest decisions, breaks left out', () => {
    expect(secondsEach([])).toBe(6);
    expect(secondsEach([0, 4, 8, 500, 504, 514])).toBe(4);
    expect(progressText(37, 112, 5)).toBe('37 of 112 reviewed, about 7 minutes left');
    expect(progressText(3, 5, 6)).toBe('3 of 5 reviewed, under a minute left');
    expect(progressText(5, 5, 6)).toBe('All 5 reviewed');
  });
  test('one event is named, many are counted', () => {
    expect([namesOf([a]), namesOf([a, b])]).toEqual(['Catch, 0:10', '2 events']);
  });
  test('the digits begin with the family, and never offer the type itself', () => {
    expect(typesByKey('catch').slice(0, 3)).toEqual(['shot_stop_diving', 'shot_stop_standing', 'punch']);
    expect(typesByKey('catch')).toHaveLength(9);
    expect(typesByKey('goal')).not.toContain('goal');
  });
  test('a doubtful goal is worth more of a look than a sure one, or a doubtful goal kick', () => {
    const of = (event_type: MatchEvent['event_type'], confidence: number) =>
      usefulness(event('a', 1, { event_type, confidence }));
    expect(of('goal', 0.5)).toBeGreaterThan(of('goal', 0.95));
    expect(of('goal', 0.5)).toBeGreaterThan(of('goal_kick', 0.5));
  });
  test('history tells what changed, newest first', () => {
    const row = {
      ...{
        at: '',
        by: null,
        decision: 'confirmed' as const,
        event_type: null,
        timestamp_start: null,
        timestamp_end: null,
      },
      ...{ comment: null, favourite: false, player: null, removed: false },
    };
    const words = { labelOf: () => 'Punch', clockOf: (sec: number) => `${sec} s` };
    const later = { ...row, event_type: 'punch' as const, timestamp_end: 12, favourite: true };
    expect(pastReviewTexts([later, row], words)).toEqual(['Type Punch, end 12 s, favourite', 'Confirmed']);
  });
  test('ids are uuids of version 4, and differ', () => {
    expect(newUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newUuid()).not.toBe(newUuid());
  });
});
