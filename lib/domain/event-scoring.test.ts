import { describe, expect, it } from 'vitest';
import { type FoundEvent, scoreEvents, type TrueEvent, wilson } from './event-scoring.ts';

const truth = (type: string, start: number, accept: readonly string[] = [type], team = 'home'): TrueEvent => ({
  type,
  start,
  end: start + 1,
  accept,
  team,
});
const found = (type: string, timestamp: number, confidence = 0.5, team: string | null = 'home'): FoundEvent => ({
  event_type: type,
  timestamp,
  timestamp_start: timestamp,
  timestamp_end: timestamp,
  confidence,
  team,
});
const score = (truths: readonly TrueEvent[], founds: readonly FoundEvent[]) =>
  scoreEvents([{ durationSec: 3600, truth: truths, found: founds }]);

describe('scoring', () => {
  it('has no rows for nothing', () => {
    expect(score([], []).size).toBe(0);
  });

  it('hits within two seconds of the annotated interval, inside it too', () => {
    const rows = score([truth('goal', 10), truth('goal', 50)], [found('goal', 8.01), found('goal', 50.5)]);
    expect(rows.get('goal')).toMatchObject({ annotated: 2, hits: 2, falseAlarms: 0, f1: 1 });
    expect(score([truth('goal', 10)], [found('goal', 13.1)]).get('goal')).toMatchObject({ hits: 0, falseAlarms: 1 });
  });

  it('matches one to one: a second finding of the same moment is a false alarm', () => {
    const rows = score([truth('goal', 10)], [found('goal', 10), found('goal', 10.5, 0.9)]);
    expect(rows.get('goal')).toMatchObject({ hits: 1, falseAlarms: 1, precision: 0.5, recall: 1 });
  });

  it('counts an accepted answer neither for nor against its type, and for its family', () => {
    const rows = score([truth('catch', 10, ['catch', 'punch'])], [found('punch', 10)]);
    expect(rows.get('punch')).toBeUndefined();
    expect(rows.get('family:goalkeeper_stop')).toMatchObject({ hits: 1, falseAlarms: 0 });
  });

  it('compares teams only when both sides name one', () => {
    expect(score([truth('goal', 10)], [found('goal', 10, 0.5, 'away')]).get('goal')?.hits).toBe(0);
    expect(score([truth('goal', 10)], [found('goal', 10, 0.5, null)]).get('goal')?.hits).toBe(1);
  });

  it('never scores what is context only', () => {
    expect(score([truth('aux_pass', 10)], []).size).toBe(0);
  });

  it('takes the middle of an event without a key moment', () => {
    const wide: FoundEvent = { event_type: 'goal', timestamp_start: 2, timestamp_end: 18, confidence: 1 };
    expect(score([truth('goal', 10)], [wide]).get('goal')?.hits).toBe(1);
  });
});

describe('Wilson interval', () => {
  it('is everything for no trials and stays within 0 and 1', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
    const [low, high] = wilson(5, 5);
    expect(low).toBeCloseTo(0.566, 3);
    expect(high).toBeCloseTo(1, 6);
  });
});
