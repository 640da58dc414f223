import { describe, expect, it } from 'vitest';
import type { PlayFrame } from './play.ts';
import { followBall } from './possession-ball-path.ts';
import { findRests, placeOf } from './possession-rests.ts';
import { type BallWaypoint, stagePlay } from './rules/staged-play.fixture.ts';

const path = (
  ball: readonly BallWaypoint[],
  durationSec: number,
  unseen: readonly (readonly [number, number])[] = [],
) => followBall(stagePlay({ people: [], ball, unseen, durationSec }));

/** Places off by about as much (metres), a little differently each time, the same in every run. */
function withNoise(frames: readonly PlayFrame[], noiseM: number): PlayFrame[] {
  return frames.map((frame, index) => {
    const place = frame.ball?.pitchXyM;
    if (!frame.ball || !place) return frame;
    const [offX, offY] = [Math.sin(index * 12.9898) * 1.4, Math.sin(index * 78.233) * 1.4];
    return { ...frame, ball: { ...frame.ball, pitchXyM: [place[0] + offX * noiseM, place[1] + offY * noiseM] } };
  });
}

describe('the path of the ball', () => {
  it('is empty without a ball', () => {
    expect(path([], 2)).toEqual({ samples: [], flights: [], noiseM: 0 });
  });

  it('is cut into flights where the ball is kicked', () => {
    const { flights } = path(
      [
        [0, 10, 34],
        [1, 20, 34],
        [2, 20, 50],
      ],
      2,
    );
    expect(flights).toHaveLength(2);
    expect(flights[1]?.startSec).toBe(1);
    expect(flights[1]?.speedMps).toBeCloseTo(16, 1);
    expect(flights[1]?.speedBeforeMps).toBeCloseTo(10, 1);
  });

  it('has both touches of a strike that is blocked a tenth of a second later, where places are noisy', () => {
    const strike: readonly BallWaypoint[] = [
      [0, 12, 39.4],
      [2, 12, 39.4],
      [2.1, 9.4, 38.1],
      [2.7, 1.6, 25],
    ];
    const frames = stagePlay({ people: [], ball: strike, durationSec: 2.7 });
    const touchesOf = (noiseM: number) =>
      followBall(withNoise(frames, noiseM)).flights.map((flight) => flight.startSec);
    expect(touchesOf(0)).toEqual([0, 2, 2.1]);
    expect(touchesOf(0.15)).toEqual([0, 2, 2.1]);
  });

  it('has no touch on a straight way, however noisy places are', () => {
    const roll: readonly BallWaypoint[] = [
      [0, 10, 34],
      [6, 70, 50],
    ];
    for (const noiseM of [0.1, 0.2, 0.4])
      expect(followBall(withNoise(stagePlay({ people: [], ball: roll, durationSec: 6 }), noiseM)).flights).toHaveLength(
        1,
      );
  });

  it('is followed over a short gap, not over a long one', () => {
    const roll: readonly BallWaypoint[] = [
      [0, 10, 34],
      [6, 40, 34],
    ];
    expect(path(roll, 6, [[2, 2.5]]).flights).toHaveLength(1);
    const torn = path(roll, 6, [[2, 4]]);
    expect(torn.flights.map((flight) => flight.isLostAtEnd)).toEqual([true, true]);
  });

  it('drops a false ball that is seen once, far from the others', () => {
    const frames: PlayFrame[] = stagePlay({
      people: [],
      ball: [
        [0, 10, 34],
        [3, 25, 34],
      ],
      durationSec: 3,
    });
    const odd = frames[12];
    if (odd?.ball) frames[12] = { ...odd, ball: { ...odd.ball, pitchXyM: [90, 10] } };
    const { flights, samples } = followBall(frames);
    expect(flights).toHaveLength(1);
    expect(samples).toHaveLength(30);
  });

  it('does not go on over a cut', () => {
    const frames = stagePlay({
      people: [],
      ball: [
        [0, 10, 34],
        [3, 25, 34],
      ],
      durationSec: 3,
    });
    const cut = frames.map((frame, index) => ({ ...frame, sceneId: index < 15 ? 0 : 1 }));
    expect(followBall(cut).flights).toHaveLength(2);
  });

  it('takes noise for noise, not for kicks', () => {
    const frames = stagePlay({
      people: [],
      ball: [
        [0, 10, 34],
        [10, 60, 34],
      ],
      durationSec: 10,
    });
    const shaken = frames.map((frame, index): PlayFrame => {
      const [x, y] = frame.ball?.pitchXyM ?? [0, 0];
      const wobble = [0.2, -0.15, 0.1, -0.25, 0.05, 0.18, -0.1][index % 7] ?? 0;
      return { ...frame, ball: frame.ball && { ...frame.ball, pitchXyM: [x + wobble, y - wobble] } };
    });
    const { noiseM, flights } = followBall(shaken);
    expect(noiseM).toBeGreaterThan(0.1);
    expect(flights).toHaveLength(1);
  });
});

describe('rests', () => {
  it('are where the ball lies, with the kick that ends them', () => {
    const rests = findRests(
      path(
        [
          [0, 94, 34],
          [2, 94, 34],
          [2.6, 105, 36],
        ],
        2.6,
      ),
    );
    expect(rests).toHaveLength(1);
    expect(rests[0]).toMatchObject({ place: 'penalty_spot', startSec: 0 });
    expect(rests[0]?.launch?.startSec).toBeCloseTo(2, 1);
  });

  it.each([
    { at: [52.5, 34], place: 'centre' },
    { at: [11, 34], place: 'penalty_spot' },
    { at: [100, 38], place: 'goal_area' },
    { at: [0.5, 0.5], place: 'corner' },
    { at: [40, 67.8], place: 'touchline' },
    { at: [-1.5, 34], place: 'behind_line' },
    { at: [70, 20], place: 'field' },
  ] as const)('$at is $place', ({ at, place }) => {
    expect(placeOf(at, 1)).toBe(place);
  });
});
