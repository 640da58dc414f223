import { describe, expect, test } from 'vitest';
import { eventsJson } from './events-json.ts';
import { exportedMatch, matchEvent } from './exported-match.fixture.ts';
import { soccerNetJson } from './soccernet-json.ts';

const retyped = matchEvent({
  event_type: 'catch',
  review_override: true,
  reviewed: true,
  metadata: {
    ...{ key_sec: 61.8, outcome: 'parried', team: 'home', source: 'model', evidence: { shot_speed_mps: 21 } },
    model: { event_type: 'shot_stop_diving', timestamp_start: 61.24, timestamp_end: 63 },
    review: { decision: 'confirmed', by: 'Anna', at: '2026-11-22T07:00:00.000Z' },
  },
});
const rejected = matchEvent({
  event_type: 'near_miss',
  timestamp_start: 90,
  timestamp_end: 91,
  review_override: false,
});

describe('our JSON', () => {
  const file = JSON.parse(eventsJson(exportedMatch([retyped, rejected])));

  test('says its format, and whose video and which run', () => {
    expect(file).toMatchObject({ format: 'touchline-events', format_version: 1 });
    expect(file.match).toMatchObject({ title: 'Home vs Away', video: { fps: 25 }, run: { execution_provider: 'cpu' } });
    expect(JSON.stringify(file)).not.toContain('/nas/');
  });

  test('tells what stands beside what the source said, who said so and why', () => {
    expect(file.events[0]).toMatchObject({
      ...{ event_type: 'catch', state: 'confirmed', source: 'model', outcome: null, confidence: 0.553 },
      source_values: { event_type: 'shot_stop_diving', timestamp_start: 61.24 },
      review: { by: 'Anna' },
      metadata: { evidence: { shot_speed_mps: 21 }, source_outcome: 'parried' },
    });
  });

  test('keeps what was rejected', () => {
    expect(file.events[1]).toMatchObject({ event_type: 'near_miss', state: 'rejected' });
  });
});

describe('SoccerNet', () => {
  const kick = matchEvent({ event_type: 'goal_kick', timestamp_start: 3700, timestamp_end: 3704, metadata: {} });
  const miss = matchEvent({
    event_type: 'near_miss',
    timestamp_start: 65.2,
    timestamp_end: 67,
    metadata: { key_sec: 65.4999, team: 'away' },
  });
  const file = JSON.parse(soccerNetJson(exportedMatch([kick, miss, rejected])));

  test('positions are texts in milliseconds, clocks count on past the hour, in one half', () => {
    expect(file.annotations).toHaveLength(2);
    expect(file.annotations[0]).toMatchObject({ gameTime: '1 - 01:05', position: '65500', team: 'away' });
    expect(file.annotations[1]).toMatchObject({ gameTime: '1 - 61:40', position: '3700000', team: 'not applicable' });
  });

  test('by the halves that are marked: from each one’s own start, by the teams of the match', () => {
    const HALVES = [
      { label: 'First half', start_sec: 60.25, end_sec: 2800, start_minute: 0, end_minute: 45 },
      { label: 'Second half', start_sec: 3600, end_sec: 6500, start_minute: 45, end_minute: 90 },
    ];
    const teams = { home: { name: 'Rovers', short_name: '' }, away: { name: 'Town', short_name: '' } };
    const early = matchEvent({ timestamp_start: 10, timestamp_end: 12, metadata: {} });
    const between = matchEvent({ timestamp_start: 2900, timestamp_end: 2901, metadata: {} });
    const setup = { periods: HALVES, teams, left_at_start: 'away', date: '2026-11-21' } as const;
    const told = JSON.parse(soccerNetJson(exportedMatch([kick, miss, early, between], {}, setup)));
    expect(told).toMatchObject({ gameHomeTeam: 'Rovers', gameAwayTeam: 'Town', gameDate: '2026-11-21' });
    const clocks = told.annotations.map(({ gameTime, position }: Record<string, unknown>) => [gameTime, position]);
    expect(clocks).toEqual([
      ['1 - 00:00', '0'],
      ['1 - 00:05', '5250'],
      ['1 - 47:19', '2839750'],
      ['2 - 01:40', '100000'],
    ]);
    expect(told.annotations[1]).toMatchObject({ team: 'home', touchline: { team: 'away', key_sec: 65.4999 } });
    expect(told.touchline.halves).toMatchObject([
      { half: 1, start_sec: 60.25 },
      { half: 2, start_sec: 3600 },
    ]);
  });

  test('labels are SoccerNet’s where they mean the same, else ours; the type is kept beside', () => {
    expect(file.annotations[0]).toMatchObject({ label: 'Shots off target', touchline: { event_type: 'near_miss' } });
    expect(file.annotations[1]).toMatchObject({ label: 'Goal kick', visibility: 'visible' });
  });
});
