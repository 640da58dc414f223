import { describe, expect, it, test } from 'vitest';
import type { EventCandidate } from '../event.ts';
import { readPlay } from '../possession.ts';
import { findPitchEvents } from './find-pitch-events.ts';
import { BYSTANDERS, type StagedPerson, type StagedPlay, stagePlay } from './staged-play.fixture.ts';

/** A home striker who stands at the ball; away defends x = 105. */
const STRIKER: StagedPerson = { trackId: 9, team: 'home', at: [90, 34] };
const ELSEWHERE: StagedPerson = { trackId: 109, team: 'away', at: [60, 60] };

function find(play: Partial<StagedPlay> & Pick<StagedPlay, 'ball'>): EventCandidate[] {
  return findPitchEvents(readPlay(stagePlay({ people: [...BYSTANDERS, STRIKER, ELSEWHERE], durationSec: 6, ...play })));
}

const typesOf = (events: readonly EventCandidate[]) => events.map((event) => event.type);

describe('shots', () => {
  /** The ball rolls to the striker, then goes at 25 m/s to a point of the goal line's neighbourhood. */
  const rollIn = [
    [0, 84, 30],
    [2, 90, 34],
  ] as const;

  it('goes in: one goal, by the striker, at the strike', () => {
    const events = find({ ball: [...rollIn, [2.65, 106, 36.5], [6, 106, 36.5]] });
    expect(typesOf(events)).toEqual(['goal']);
    expect(events[0]).toMatchObject({ team: 'home', playerTrackId: 9, outcome: 'goal' });
    expect(events[0]?.keySec).toBeCloseTo(2, 1);
  });

  it('passes a metre outside the post: a near miss, and no save', () => {
    const events = find({ ball: [...rollIn, [2.65, 106.5, 38.4], [3.2, 115, 40.7], [6, 115, 40.7]] });
    expect(typesOf(events)).toEqual(['near_miss']);
    expect(events[0]?.outcome).toBe('out');
  });

  it('passes wide: off target', () => {
    const events = find({ ball: [...rollIn, [2.65, 106.5, 40.4], [3.2, 118, 45], [6, 118, 45]] });
    expect(typesOf(events)).toEqual(['shot_off_target']);
  });

  it('crosses between the posts and lies beside the net at once: places were off, no goal', () => {
    const beside = (y: number) => find({ ball: [...rollIn, [2.65, 106, 36.5], [3, 107.5, y], [6, 107.5, y]] });
    expect(typesOf(beside(36.8))).toEqual(['goal']);
    expect(typesOf(beside(39))).not.toContain('goal');
  });

  it('goes over the bar by a height: no goal', () => {
    const events = find({ ball: [...rollIn, [2.65, 106.5, 35, 4.4], [3, 113, 35.4, 5]], hasHeights: true });
    expect(typesOf(events)).toEqual(['shot_off_target']);
  });

  it('was behind the line, and the goalkeeper has the ball at once: over the bar, no goal, no save and no catch', () => {
    const keeper: StagedPerson = { trackId: 101, team: 'away', isGoalkeeper: true, at: [103, 34] };
    const people = [...BYSTANDERS.filter((p) => p.trackId !== 101), keeper, STRIKER, ELSEWHERE];
    const behind = [
      [2.7, 107.2, 35],
      [3.2, 107.2, 35],
    ] as const;
    const ball = [...rollIn, ...behind, [3.8, 103.2, 34.2], [8, 103.2, 34.2]] as const;
    expect(typesOf(find({ people, ball, durationSec: 8 }))).toEqual(['shot_off_target']);
  });

  it('is held by the goalkeeper: on target, and a standing save held', () => {
    const keeper: StagedPerson = { trackId: 101, team: 'away', isGoalkeeper: true, at: [103, 34.3] };
    const people = [...BYSTANDERS.filter((p) => p.trackId !== 101), keeper, STRIKER, ELSEWHERE];
    const events = find({ people, ball: [...rollIn, [2.55, 102.8, 34.2], [6, 102.8, 34.2]] });
    expect(typesOf(events)).toEqual(['shot_on_target', 'shot_stop_standing']);
    expect(events[1]).toMatchObject({ team: 'away', playerTrackId: 101, outcome: 'held' });
  });

  it('is parried by a goalkeeper who dives across: a diving save', () => {
    const keeper: StagedPerson = {
      trackId: 101,
      team: 'away',
      isGoalkeeper: true,
      at: [103, 34],
      moves: (sec) => (sec < 2.1 ? [103, 34] : [103, Math.min(36.2, 34 + (sec - 2.1) * 5)]),
    };
    const people = [...BYSTANDERS.filter((p) => p.trackId !== 101), keeper, STRIKER, ELSEWHERE];
    const events = find({ people, ball: [...rollIn, [2.55, 103, 36.3], [3.2, 98, 48], [6, 96, 52]] });
    expect(typesOf(events)).toEqual(['shot_on_target', 'shot_stop_diving']);
    expect(events[1]?.outcome).toBe('parried');
  });

  it('turns beside the goalkeeper and is lost: a save, unless a goal kick tells that nobody touched it', () => {
    const keeper: StagedPerson = { trackId: 101, team: 'away', isGoalkeeper: true, at: [101.5, 34] };
    const people = [...BYSTANDERS.filter((p) => p.trackId !== 101), keeper, STRIKER, ELSEWHERE];
    const lost = [
      [2.5, 101.5, 35.8],
      [2.7, 103.5, 40],
    ] as const;
    const goalKick = [
      [9, 99.5, 38],
      [12, 99.5, 38],
      [13.5, 62, 30],
    ] as const;
    const told = (ball: StagedPlay['ball']) =>
      typesOf(find({ people, ball: [...rollIn, ...lost, ...ball], unseen: [[2.7, 9]], durationSec: 13 }));
    expect(told([])).toEqual(['shot_on_target', 'shot_stop_diving']);
    expect(told(goalKick).filter((type) => type !== 'goal_kick')).toEqual(['shot_off_target']);
    const rebound = [...rollIn, ...lost, [4, 88, 40], [4.5, 84, 44], ...goalKick] as const;
    expect(typesOf(find({ people, ball: rebound, unseen: [[4.5, 9]], durationSec: 13 }))).toContain('shot_stop_diving');
  });

  it('is blocked by a defender: off or on target; kept by a mate who stood there too, it was a pass', () => {
    const defender: StagedPerson = { trackId: 105, team: 'away', at: [98, 35.3] };
    const mate: StagedPerson = { trackId: 10, team: 'home', at: [98, 33.3] };
    const ends = (people: readonly StagedPerson[], ball: StagedPlay['ball']) =>
      typesOf(find({ people: [...BYSTANDERS, STRIKER, ...people], ball: [...rollIn, [2.4, 98, 34.4], ...ball] }));
    expect(ends([defender], [[4, 80, 50]])).toEqual(['shot_on_target']);
    expect(ends([defender, mate], [[4, 80, 50]])).toEqual(['shot_on_target']);
    const kept = [
      [2.6, 98, 33.4],
      [6, 98, 33.4],
    ] as const;
    expect(ends([defender, mate], kept)).toEqual([]);
  });

  it('is struck by somebody whom a defender hides at that moment', () => {
    const defender: StagedPerson = { trackId: 105, team: 'away', at: [90.8, 34.6] };
    const people = [...BYSTANDERS, STRIKER, defender];
    const ball = [...rollIn, [3.4, 103.5, 35.5], [3.5, 104, 40], [6, 104, 60]] as const;
    const frames = stagePlay({ people, ball, durationSec: 6 });
    const hidden = (fromSec: number, untilSec: number) =>
      frames.map((frame) =>
        frame.ptsSec < fromSec || frame.ptsSec > untilSec
          ? frame
          : { ...frame, people: frame.people.filter(({ trackId }) => trackId !== STRIKER.trackId) },
      );
    const strikersOf = (all: typeof frames) => findPitchEvents(readPlay(all)).map((event) => event.playerTrackId);
    expect(strikersOf(hidden(1.7, 2.3))).toEqual(strikersOf(frames));
    expect(strikersOf(frames)).toContain(STRIKER.trackId);
    expect(strikersOf(hidden(0, 6))).not.toContain(STRIKER.trackId);
  });

  it('crosses the line past a goalkeeper who touched it: the line counts, not the nearness', () => {
    const keeper: StagedPerson = { trackId: 101, team: 'away', isGoalkeeper: true, at: [104, 35.2] };
    const people = [...BYSTANDERS.filter((p) => p.trackId !== 101), keeper, STRIKER, ELSEWHERE];
    const events = find({ people, ball: [...rollIn, [2.6, 104, 35.5], [2.9, 106.5, 36.6], [6, 106.5, 36.6]] });
    expect(typesOf(events)).toEqual(['goal']);
  });

  it('from the spot after the ball lay still: a penalty, whose outcome tells the goal', () => {
    const taker: StagedPerson = { trackId: 9, team: 'home', at: [93.4, 34] };
    const events = find({
      people: [...BYSTANDERS, taker, ELSEWHERE],
      ball: [
        [0, 94, 34],
        [2, 94, 34],
        [2.5, 106.5, 36],
        [6, 106.5, 36],
      ],
    });
    expect(typesOf(events)).toEqual(['penalty']);
    expect(events[0]?.outcome).toBe('goal');
  });

  it('from a ball that lay still outside the area, opponents away: a free-kick shot', () => {
    const taker: StagedPerson = { trackId: 9, team: 'home', at: [82.4, 30] };
    const events = find({
      people: [...BYSTANDERS, taker, ELSEWHERE],
      ball: [
        [0, 83, 30],
        [2, 83, 30],
        [2.9, 106.5, 40],
        [3.4, 118, 45],
        [6, 118, 45],
      ],
    });
    expect(typesOf(events)).toEqual(['free_kick_shot']);
  });

  it('is no shot when a defender plays the ball back to the goalkeeper', () => {
    const defender: StagedPerson = { trackId: 103, team: 'away', at: [90, 34] };
    const events = find({
      people: [...BYSTANDERS, defender],
      ball: [
        [0, 84, 30],
        [2, 90, 34],
        [3.1, 101.5, 34],
        [6, 101.5, 34],
      ],
    });
    expect(typesOf(events)).not.toContain('shot_on_target');
    expect(typesOf(events)).not.toContain('shot_stop_standing');
  });

  it('survives a ball out of sight on its way: still one event of the shot family', () => {
    const events = find({ ball: [...rollIn, [2.65, 106, 36.5], [6, 106, 36.5]], unseen: [[2.25, 2.75]] });
    expect(typesOf(events)).toEqual(['goal']);
  });

  it('is lost in the net, which gives it back: a goal; a goalkeeper who gives it back saved it', () => {
    const ball = [...rollIn, [2.6, 105, 36.3], [4, 105, 35.5], [6, 101, 33]] as const;
    const unseen = [[2.45, 3.95]] as const;
    const offLine = BYSTANDERS.filter((p) => p.trackId !== 101);
    const far: StagedPerson = { trackId: 101, team: 'away', isGoalkeeper: true, at: [99, 38] };
    const events = find({ people: [...offLine, far, STRIKER, ELSEWHERE], ball, unseen });
    expect(typesOf(events)).toEqual(['goal']);
    const near: StagedPerson = { ...far, at: [104.6, 35.2] };
    const saved = find({ people: [...offLine, near, STRIKER, ELSEWHERE], ball, unseen });
    expect(typesOf(saved)).not.toContain('goal');
  });

  it('at 25 m/s is no back-pass: in a picture the striker may be hidden behind who is seen', () => {
    const defender: StagedPerson = { trackId: 103, team: 'away', at: [90, 34] };
    const play = { people: [...BYSTANDERS, defender], ball: [...rollIn, [2.65, 106, 36.5]] as const, durationSec: 6 };
    const shown = stagePlay({ ...play, unseen: [[2.5, 7]] });
    expect(typesOf(findPitchEvents(readPlay(shown)))).not.toContain('shot_on_target');
    const filmed = shown.map((frame) => ({
      ...frame,
      camera: { dxNorm: 0, dyNorm: 0, scale: 1, pictureAspect: 16 / 9 },
    }));
    expect(typesOf(findPitchEvents(readPlay(filmed)))).toContain('shot_on_target');
  });
});

describe('goalkeepers', () => {
  it('takes a goal kick: the ball was out, lies in the goal area, goes long', () => {
    const taker: StagedPerson = { trackId: 101, team: 'away', isGoalkeeper: true, at: [101, 34] };
    const people = [...BYSTANDERS.filter((p) => p.trackId !== 101), taker];
    const events = find({
      people,
      ball: [
        [0, 95, 50],
        [1, 106.5, 52],
        [2, 107, 52],
        [3, 100, 36],
        [6, 100, 36],
        [8, 56, 30],
        [9, 52, 30],
      ],
      durationSec: 9,
    });
    expect(typesOf(events)).toEqual(['goal_kick']);
    expect(events[0]).toMatchObject({ team: 'away', outcome: 'long' });
    expect(events[0]?.keySec).toBeCloseTo(6, 1);
  });

  test.each([
    { name: 'short', toX: 86, type: 'distribution_short' },
    { name: 'long', toX: 58, type: 'distribution_long' },
  ])('gathers a cross and plays it on $name', ({ toX, type }) => {
    const receiver: StagedPerson = { trackId: 105, team: 'away', at: [toX, 30] };
    const flightSec = (102 - toX) / 18;
    const events = find({
      people: [...BYSTANDERS, receiver],
      ball: [
        [0, 85, 60],
        [2, 101.6, 34.2],
        [5, 101.6, 34.2],
        [5 + flightSec, toX, 30],
        [12, toX, 30],
      ],
      durationSec: 12,
    });
    expect(typesOf(events)).toEqual(['catch', type]);
  });
});

describe('dribbles', () => {
  const along = (sec: number) => [40 + sec * 4, 30] as const;
  const runner: StagedPerson = { trackId: 9, team: 'home', at: [40, 30], moves: along };
  const chaser: StagedPerson = { trackId: 109, team: 'away', at: [40, 32], moves: (sec) => [along(sec)[0] - 1, 31.5] };
  const ball = [
    [0, 40.5, 30],
    [5, 60.5, 30],
  ] as const;
  const dribblesIn = (play: Partial<StagedPlay>) =>
    find({ ball, people: [...BYSTANDERS, runner, chaser], durationSec: 5, ...play }).filter(
      ({ type }) => type === 'dribble_sequence',
    );

  it('is one run with the ball, also where the ball is hidden on the way', () => {
    for (const unseen of [[], [[1.9, 3]]] as const) {
      const [dribble, ...more] = dribblesIn({ unseen });
      expect(more).toEqual([]);
      expect(dribble).toMatchObject({ playerTrackId: 9, team: 'home' });
      expect(dribble?.evidence.path_m).toBeCloseTo(20, 0);
    }
  });

  it('is none where the ball was out of sight for long: anybody may have had it', () => {
    expect(dribblesIn({ unseen: [[1.5, 3.5]] })).toEqual([]);
  });
});

describe('one on ones', () => {
  const along = (sec: number) => [74 + sec * 5, 34] as const;
  const runner: StagedPerson = { trackId: 9, team: 'home', at: [74, 34], moves: along };
  const ball = [
    [0, 74.5, 34],
    [4, 94.5, 34],
  ] as const;
  const oneOnOnesWith = (defender: StagedPerson['moves']) =>
    find({
      ball,
      people: [
        ...BYSTANDERS,
        runner,
        { trackId: 109, team: 'away', at: [60, 60], ...(defender && { moves: defender }) },
      ],
      durationSec: 4,
    }).filter(({ type }) => type === 'one_on_one');

  it('are there while nobody but the goalkeeper is in the way', () => {
    const [found, ...more] = oneOnOnesWith(undefined);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ team: 'home', playerTrackId: 9 });
    expect(found?.keySec).toBeCloseTo(4, 1);
    expect(oneOnOnesWith((sec) => [along(sec)[0] - 5, 34])).toHaveLength(1);
  });

  it('are none with a defender in the lane, or so near that he challenges, also where a few looks put him elsewhere', () => {
    expect(oneOnOnesWith(() => [99, 34])).toEqual([]);
    expect(oneOnOnesWith((sec) => [along(sec)[0] - 0.5, 35])).toEqual([]);
    expect(oneOnOnesWith((sec) => [along(sec)[0] - (Math.round(sec * 10) % 8 === 0 ? 6 : 0.5), 35])).toEqual([]);
  });
});

describe('no play to speak of', () => {
  it.each([
    { name: 'no frames', frames: [] },
    { name: 'no people', frames: stagePlay({ people: [], ball: [[0, 50, 30]], durationSec: 3 }) },
    { name: 'no ball', frames: stagePlay({ people: BYSTANDERS, ball: [], durationSec: 3 }) },
  ])('$name: nothing found', ({ frames }) => {
    expect(findPitchEvents(readPlay(frames))).toEqual([]);
  });
});
