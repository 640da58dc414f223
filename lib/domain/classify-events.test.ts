import { describe, expect, it } from 'vitest';
import { type ClassifyConfig, findEvents, pitchPlaces, toMatchEvents } from './classify-events.ts';
import type { EventCandidate } from './event.ts';
import { familyOf } from './event-family.ts';
import { EVENT_TYPES } from './football.ts';
import type { PlayFrame } from './play.ts';
import { type BallWaypoint, BYSTANDERS, type StagedPerson, stagePlay } from './rules/staged-play.fixture.ts';

const ALL: ClassifyConfig = { eventTypes: EVENT_TYPES, minConfidence: 0 };
const STRIKER: StagedPerson = { trackId: 9, team: 'home', at: [90, 34] };

const goalPlay = () =>
  stagePlay({
    people: [...BYSTANDERS, STRIKER],
    ball: [
      [0, 84, 30],
      [2, 90, 34],
      [2.65, 106, 36.5],
      [6, 106, 36.5],
    ],
    durationSec: 6,
  });

describe('finding events', () => {
  it('leaves out types nobody asked for and what is not sure enough', () => {
    expect(findEvents(goalPlay(), ALL).map((event) => event.type)).toEqual(['goal']);
    expect(findEvents(goalPlay(), { ...ALL, eventTypes: ['catch'] })).toEqual([]);
    expect(findEvents(goalPlay(), { ...ALL, minConfidence: 0.99 })).toEqual([]);
  });

  it('reads nothing before the kick-off and in the break, once halves are marked', () => {
    const afterSec = (sec: number) => goalPlay().map((frame) => ({ ...frame, ptsSec: frame.ptsSec + sec }));
    const clock = { label: 'First half', start_minute: 0, end_minute: 45 };
    const periods = [{ ...clock, start_sec: 60, end_sec: 2800 }];
    expect(findEvents(afterSec(0), ALL, { periods })).toEqual([]);
    expect(findEvents(afterSec(100), ALL, { periods }).map(({ type }) => type)).toEqual(['goal']);
  });

  it('finds nothing in nothing', () => {
    expect(findEvents([], ALL)).toEqual([]);
  });

  it('uses the rules in metres only where people have places on the pitch', () => {
    const frames = goalPlay();
    const unplaced: PlayFrame[] = frames.map((frame) => ({
      ...frame,
      people: frame.people.map((person) => ({ ...person, pitchXyM: null })),
    }));
    expect(pitchPlaces(frames)).toBe('measured');
    expect(pitchPlaces(unplaced)).toBe('none');
    expect(pitchPlaces([])).toBe('none');
  });

  it('knows metres that a picture told from measured ones: a ball in the air lies elsewhere', () => {
    const camera = { dxNorm: 0, dyNorm: 0, scale: 1, pictureAspect: 16 / 9 };
    expect(pitchPlaces(goalPlay().map((frame) => ({ ...frame, camera })))).toBe('told by pictures');
  });
});

/** Numbers from 0 to 1 that are the same in every run. */
function* numbersFrom(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    yield state / 4294967296;
  }
}

/** Two minutes of a ball kicked about at chance among eight people, with gaps in sight. */
function chancePlay(seed: number): PlayFrame[] {
  const numbers = numbersFrom(seed);
  const next = () => numbers.next().value;
  const people: StagedPerson[] = [...BYSTANDERS];
  for (let index = 0; index < 8; index += 1) {
    people.push({
      trackId: 20 + index,
      team: index % 2 === 0 ? 'home' : 'away',
      at: [5 + next() * 95, 10 + next() * 48],
    });
  }
  const ball: BallWaypoint[] = [[0, 52, 34]];
  let sec = 0;
  while (sec < 120) {
    sec += 0.3 + next() * 3;
    const target = people[Math.floor(next() * people.length)];
    if (target && next() < 0.7) ball.push([sec, target.at[0] + next(), target.at[1] + next()]);
    else ball.push([sec, next() < 0.5 ? -2 : 107, 25 + next() * 18]);
    const [, x, y] = ball.at(-1) ?? [0, 52, 34];
    if (next() < 0.3) {
      sec += 1 + next() * 2;
      ball.push([sec, x, y]);
    }
  }
  const unseen = Array.from({ length: 10 }, () => next() * 118).map((from) => [from, from + next() * 2] as const);
  return stagePlay({ people, ball, unseen, durationSec: 120 });
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('laws of any play, seed %i', (seed) => {
  const frames = chancePlay(seed);
  const events = findEvents(frames, ALL);

  it('gives the same answer again', () => {
    expect(findEvents(chancePlay(seed), ALL)).toEqual(events);
  });

  it('keeps times in order and inside the match, confidences within 0 and 1', () => {
    for (const event of events) {
      expect(event.startSec).toBeGreaterThanOrEqual(0);
      expect(event.keySec).toBeGreaterThanOrEqual(event.startSec);
      expect(event.endSec).toBeGreaterThanOrEqual(event.keySec);
      expect(event.endSec).toBeLessThanOrEqual(120);
      expect(event.confidence).toBeGreaterThan(0);
      expect(event.confidence).toBeLessThan(1);
    }
    const keys = events.map((event) => event.keySec);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });

  it('makes one shot of one moment, unless the goalkeeper stopped the first', () => {
    const shots = events.filter((event) => familyOf(event.type) === 'shot');
    shots.forEach((shot, index) => {
      const before: EventCandidate | undefined = shots[index - 1];
      if (before && before.outcome !== 'save') expect(shot.keySec - before.keySec).toBeGreaterThanOrEqual(2);
      if (before) expect(shot.keySec - before.keySec).toBeGreaterThan(0.25);
    });
  });

  it('makes one stop of one touch of a goalkeeper', () => {
    const stops = events.filter((event) => familyOf(event.type) === 'goalkeeper_stop');
    stops.forEach((stop, index) => {
      const before = stops[index - 1];
      if (before) expect(stop.keySec - before.keySec).toBeGreaterThan(1);
    });
  });
});

describe('events of the wire', () => {
  const candidate: EventCandidate = {
    type: 'shot_stop_diving',
    startSec: -0.2,
    keySec: 0.4,
    endSec: 0.9,
    confidence: 0.7,
    team: 'away',
    playerTrackId: 101,
    outcome: 'held',
    evidence: { reach_sideways_m: 2.1 },
  };
  const context = {
    jobId: 'job-1',
    sourceFile: 'match.mp4',
    frameAt: (sec: number) => Math.round(sec * 25),
    uuidOf: (text: string) => `uuid of ${text}`,
  };

  it('says what, when, where in the file, for which reel and why', () => {
    expect(toMatchEvents([candidate], context)).toEqual([
      {
        event_id: 'uuid of job-1 shot_stop_diving 0.40',
        job_id: 'job-1',
        source_file: 'match.mp4',
        event_type: 'shot_stop_diving',
        timestamp_start: 0,
        timestamp_end: 0.9,
        confidence: 0.7,
        reel_targets: ['goalkeeper'],
        player_track_id: 101,
        is_goalkeeper_event: true,
        frame_start: 0,
        frame_end: 23,
        reviewed: false,
        review_override: null,
        metadata: {
          key_sec: 0.4,
          outcome: 'held',
          team: 'away',
          evidence: { reach_sideways_m: 2.1 },
          source: 'model',
        },
      },
    ]);
  });

  it('never gives one id twice', () => {
    expect(toMatchEvents([candidate, { ...candidate, confidence: 0.3 }], context)).toHaveLength(1);
  });

  it('keeps the id of a moment over replays, and tells types apart', () => {
    const [a, b] = toMatchEvents([candidate, { ...candidate, type: 'catch' }], context);
    expect(a?.event_id).not.toBe(b?.event_id);
    expect(toMatchEvents([{ ...candidate, confidence: 0.2 }], context)[0]?.event_id).toBe(a?.event_id);
  });
});
