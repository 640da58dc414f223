import { describe, expect, it } from 'vitest';
import type { EventCandidate } from '../event.ts';
import { readPlay } from '../possession.ts';
import { findPitchEvents } from './find-pitch-events.ts';
import { DEFAULT_GROUND } from './rule.ts';
import { type StagedPerson, type StagedPlay, stagePlay } from './staged-play.fixture.ts';
import { tellGoalsByKickOff } from './tell-goals-by-kick-off.ts';

const KICK_OFF_SEC = 12;
const SHOWN_SEC = 16;

/** Who attacks until the kick-off, and stands in the own half from then on. */
function walksBack(trackId: number, team: 'home' | 'away', attacks: readonly [number, number]): StagedPerson {
  const back = [team === 'home' ? 20 + trackId : 185 - trackId, 10 + (trackId % 10) * 5] as const;
  return { trackId, team, at: back, moves: (sec) => (sec < KICK_OFF_SEC - 2 ? attacks : back) };
}

/** Home attacks x = 105 and away stands deep; away takes the kick-off. */
const PEOPLE: readonly StagedPerson[] = [
  { trackId: 1, team: 'home', isGoalkeeper: true, at: [3, 34] },
  { trackId: 101, team: 'away', isGoalkeeper: true, at: [102, 34] },
  ...[2, 3, 4, 5, 6, 7, 8].map((id) => walksBack(id, 'home', [78 + id * 2, 16 + id * 4])),
  ...[102, 103, 104, 105, 106, 107].map((id) => walksBack(id, 'away', [id - 10, id - 80])),
  { trackId: 109, team: 'away', at: [53, 34] },
];

/** The ball is carried forward, out of sight from 4 s until it lies on the centre spot. */
const PLAY: StagedPlay = {
  people: PEOPLE,
  ball: [
    [0, 70, 20],
    [4, 85, 30],
    [4.1, 52.5, 34],
    [KICK_OFF_SEC + 1, 52.5, 34],
    [SHOWN_SEC, 80, 40],
  ],
  unseen: [[4, KICK_OFF_SEC]],
  durationSec: SHOWN_SEC,
};

/** What the rules find in it, and `also`, as the kick-off tells it. */
function eventsIn(play: StagedPlay, also: readonly EventCandidate[] = []): EventCandidate[] {
  const read = readPlay(stagePlay(play));
  return tellGoalsByKickOff([...findPitchEvents(read), ...also], read, DEFAULT_GROUND);
}
const goalsIn = (play: StagedPlay) => eventsIn(play).filter((event) => event.type === 'goal');

describe('a kick-off after play was out of sight', () => {
  it('tells the goal that nobody saw: by the side that does not take it, between the two, about when the ball got there', () => {
    const goals = goalsIn(PLAY);
    expect(goals).toHaveLength(1);
    expect(goals[0]).toMatchObject({ team: 'home', outcome: 'goal', evidence: { told_by_kick_off: true } });
    // 20 m at the pace of an attack.
    expect(goals[0]?.keySec).toBeCloseTo(4 + Math.hypot(20, 4) / 8, 0);
    expect(goals[0]?.endSec).toBeLessThan(KICK_OFF_SEC);
  });

  it('tells it when the ball has just been played from the spot', () => {
    expect(goalsIn({ ...PLAY, unseen: [[4, KICK_OFF_SEC + 1.1]] })).toHaveLength(1);
  });

  it('takes two sides that face each other over a moving ball for what they are', () => {
    const people = PEOPLE.filter(({ trackId }) => ![6, 7, 8, 105, 106, 107].includes(trackId));
    expect(goalsIn({ ...PLAY, people, unseen: [[4, KICK_OFF_SEC + 1.1]] })).toEqual([]);
    expect(goalsIn({ ...PLAY, people })).toHaveLength(1);
  });

  it('says nothing of a ball at the centre while people stand all over the pitch', () => {
    const people = PEOPLE.map(({ moves: _, ...person }) => ({
      ...person,
      at: [person.at[1] * 2, person.at[1]] as const,
    }));
    expect(goalsIn({ ...PLAY, people })).toEqual([]);
  });

  it('says nothing when play was out of sight for so long that nobody knows when', () => {
    const later = (sec: number) => (sec > 4 ? sec + 20 : sec);
    const ball = PLAY.ball.map(([sec, x, y]) => [later(sec), x, y] as const);
    const people = PEOPLE.map((p) => ({
      ...p,
      ...(p.moves ? { moves: (sec: number) => p.moves?.(sec - 20) ?? p.at } : {}),
    }));
    expect(goalsIn({ ...PLAY, people, ball, unseen: [[4, KICK_OFF_SEC + 20]], durationSec: SHOWN_SEC + 20 })).toEqual(
      [],
    );
  });

  it('is no second goal after one that was seen', () => {
    const seen = [
      [0, 84, 30],
      [2, 90, 34],
      [2.65, 106, 36.5],
      [3.9, 106, 36.5],
    ] as const;
    expect(goalsIn({ ...PLAY, ball: [...seen, ...PLAY.ball.slice(2)], unseen: [[3.9, KICK_OFF_SEC]] })).toHaveLength(1);
  });

  it('needs no ball where fourteen people stand in their own halves, and none lies ready elsewhere', () => {
    const unseen = [[4, SHOWN_SEC + 1]] as const;
    const strike: EventCandidate = {
      ...{ type: 'shot_on_target', startSec: 3, keySec: 3, endSec: 4, confidence: 0.6, team: 'home' },
      ...{ playerTrackId: null, outcome: 'save', evidence: {} },
    };
    const goalsOf = (play: StagedPlay) => eventsIn(play, [strike]).filter(({ type }) => type === 'goal');
    expect(goalsOf({ ...PLAY, unseen })).toMatchObject([{ keySec: 3, evidence: { told_by_kick_off: true } }]);
    expect(goalsOf({ ...PLAY, unseen, people: PEOPLE.slice(0, -3) })).toEqual([]);
    const goalKick = [...PLAY.ball.slice(0, 2), [5, 100, 30], [SHOWN_SEC, 100, 30]] as const;
    expect(goalsOf({ ...PLAY, ball: goalKick, unseen: [[4, KICK_OFF_SEC - 3]] })).toEqual([]);
  });

  it('begins a second half after a first one that ended out of sight: nobody scored', () => {
    const mirrored = (at: readonly [number, number]) => [105 - at[0], at[1]] as const;
    const people = PEOPLE.map(({ at, moves, ...person }) => ({
      ...{ ...person, at },
      moves: (sec: number) => (sec < KICK_OFF_SEC - 2 ? (moves?.(sec) ?? at) : mirrored(moves?.(sec) ?? at)),
    }));
    const read = readPlay(stagePlay({ ...PLAY, people }));
    const isFirstHalf = (index: number) => (read.frames[index]?.ptsSec ?? 0) < KICK_OFF_SEC - 2;
    const told = (sides: Int8Array) => tellGoalsByKickOff([], { ...read, homeSides: sides }, DEFAULT_GROUND);
    expect(told(Int8Array.from(read.homeSides, (_, index) => (isFirstHalf(index) ? 1 : -1)))).toEqual([]);
    expect(told(Int8Array.from(read.homeSides, () => -1))).toHaveLength(1);
  });

  it('begins a half that is marked, whoever stands where: nobody scored', () => {
    const told = (halvesBeginSec: readonly number[]) =>
      tellGoalsByKickOff([], readPlay(stagePlay(PLAY), halvesBeginSec), DEFAULT_GROUND);
    expect(told([KICK_OFF_SEC - 1])).toEqual([]);
    // By hand it is marked as the ball is played.
    expect(told([KICK_OFF_SEC + 1])).toEqual([]);
    expect(told([2])).toHaveLength(1);
  });

  it('begins a match without telling a goal before it', () => {
    expect(goalsIn({ ...PLAY, unseen: [[-1, KICK_OFF_SEC]] })).toEqual([]);
  });

  describe('and a strike before it', () => {
    const at = (type: EventCandidate['type'], keySec: number, team: 'home' | 'away'): EventCandidate => ({
      type,
      startSec: keySec,
      keySec,
      endSec: keySec + 1,
      confidence: 0.6,
      team,
      playerTrackId: null,
      outcome: 'save',
      evidence: {},
    });
    const shot = at('shot_on_target', 3, 'home');

    it('tells that the strike was in, and the goalkeeper did not stop it', () => {
      const events = eventsIn(PLAY, [shot, at('shot_stop_diving', 3.8, 'away')]);
      expect(events).toMatchObject([
        { type: 'goal', keySec: 3, outcome: 'goal', evidence: { told_by_kick_off: true } },
      ]);
    });

    it('is the last before the kick-off, in whatever order they were told', () => {
      const before = at('shot_on_target', 1, 'home');
      const events = eventsIn(PLAY, [shot, before, at('shot_stop_diving', 4.8, 'away')]);
      expect(events.map(({ type, keySec }) => [type, keySec])).toEqual([
        ['shot_on_target', 1],
        ['goal', 3],
      ]);
    });

    it('leaves a penalty its type: the outcome tells the goal', () => {
      expect(eventsIn(PLAY, [at('penalty', 3, 'home')])).toMatchObject([{ type: 'penalty', outcome: 'goal' }]);
    });

    it('is another moment when the ball was in the other half meanwhile, or somebody blocked it', () => {
      const ball = [...PLAY.ball.slice(0, 1), [1.5, 86, 30], [3.9, 30, 30], ...PLAY.ball.slice(2)] as const;
      const struck = at('shot_on_target', 1.5, 'home');
      const typesOf = (play: StagedPlay, strike: EventCandidate) =>
        eventsIn(play, [strike]).flatMap(({ type, keySec }) => (keySec <= 3 ? [type] : []));
      expect(typesOf({ ...PLAY, ball, unseen: [[3.9, KICK_OFF_SEC]] }, struck)).toEqual(['shot_on_target']);
      expect(typesOf(PLAY, struck)).toEqual(['goal']);
      expect(typesOf(PLAY, { ...struck, outcome: 'block' })).toEqual(['shot_on_target']);
    });

    it('is another moment when the goalkeeper played the ball on after it, or the side struck that kicks off', () => {
      const playedOn = eventsIn(PLAY, [shot, at('distribution_long', 3.9, 'away')]);
      expect(playedOn.map(({ type, keySec }) => [type, keySec < 4])).toEqual([
        ['shot_on_target', true],
        ['distribution_long', true],
        ['goal', false],
      ]);
      const other = eventsIn(PLAY, [at('shot_on_target', 3, 'away')]);
      expect(other.map(({ type }) => type)).toEqual(['shot_on_target', 'goal']);
    });
  });
});
