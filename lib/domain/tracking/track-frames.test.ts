import { describe, expect, test } from 'vitest';
import type { DetectedFrame, Lab, SeenBall, SeenPerson } from '../detected-frame.ts';
import type { PlayFrame } from '../play.ts';
import { trackFrames } from './track-frames.ts';

const CONFIG = { highConfidence: 0.4, minIou: 0.2, maxLostSec: 1.5, evenBallConfidence: 0.2 };
const RED: Lab = [48, 45, 30];
const WHITE: Lab = [88, -5, 6];
const GREEN: Lab = [60, -45, 45];
const BLACK: Lab = [12, -3, 5];

function person(x: number, y: number, shirtLab: Lab): SeenPerson {
  return {
    className: 'player',
    confidence: 0.8,
    bboxXywhNorm: [x - 0.0125, y - 0.1, 0.025, 0.1],
    shirtLab,
    shortsLab: null,
    grassAround: 1,
  };
}

function ball(x: number, y: number, confidence = 0.4): SeenBall {
  return { confidence, bboxXywhNorm: [x - 0.004, y - 0.007, 0.008, 0.014] };
}

/** Ten players, a keeper on the right and a referee in the middle, all jogging a little. */
function crowd(look: number): SeenPerson[] {
  const jog = 0.004 * Math.sin(look / 3);
  const rows = [0.35, 0.45, 0.55, 0.65, 0.75];
  return [
    ...rows.map((y, index) => person(0.25 + 0.05 * index + jog, y, RED)),
    ...rows.map((y, index) => person(0.45 + 0.05 * index - jog, y, WHITE)),
    person(0.93 + jog, 0.55, GREEN),
    person(0.5 + jog, 0.6, BLACK),
  ];
}

function frames(
  count: number,
  people: (look: number) => readonly SeenPerson[],
  balls: (look: number) => readonly SeenBall[],
): DetectedFrame[] {
  return Array.from({ length: count }, (_, look) => ({
    frameNumber: look * 5,
    ptsSec: look / 5,
    sceneId: 0,
    motion: look === 0 ? null : { dxNorm: 0, dyNorm: 0, scale: 1 },
    grassPart: 0.8,
    people: people(look),
    balls: balls(look),
  }));
}

function ballX(frame: PlayFrame | undefined): number | null {
  const box = frame?.ball?.bboxXywhNorm;
  return box ? box[0] + box[2] / 2 : null;
}

describe('trackFrames', () => {
  test('no frames give no tracks', async () => {
    const { frames: play, summary } = await trackFrames([], CONFIG);
    expect([...play]).toEqual([]);
    expect(summary).toMatchObject({ framesCount: 0, tracksCount: 0, ballSeenPart: 0, teams: null });
  });

  test('teams by shirt, home on the left; the last man in his own colour keeps goal, another one is referee', async () => {
    const { frames: play, summary } = await trackFrames(
      frames(20, crowd, () => []),
      CONFIG,
    );
    const people = [...play].at(-1)?.people ?? [];
    expect(people.slice(0, 5).every((one) => one.team === 'home' && one.role === 'player')).toBe(true);
    expect(people.slice(5, 10).every((one) => one.team === 'away' && one.role === 'player')).toBe(true);
    expect(people[10]).toMatchObject({ role: 'goalkeeper', team: 'away' });
    expect(people[11]).toMatchObject({ role: 'referee', team: null });
    expect(summary.tracksCount).toBe(12);
    expect(summary.teams).toMatchObject({ home: { colour: 'red' }, away: { colour: 'white' } });
  });

  test('a detector that knows roles is believed over the track, not look by look', async () => {
    const saying = (look: number) =>
      crowd(look).map((one, index): SeenPerson => {
        // The keeper wears his team's colours here; the striker is called a keeper now and then, the referee a player.
        if (index === 10) return { ...one, shirtLab: WHITE, className: look % 4 === 0 ? 'player' : 'goalkeeper' };
        if (index === 0) return { ...one, className: look % 5 === 0 ? 'goalkeeper' : 'player' };
        if (index === 11) return { ...one, className: look % 3 === 0 ? 'player' : 'referee' };
        return one;
      });
    const { frames: play } = await trackFrames(
      frames(30, saying, () => []),
      CONFIG,
    );
    const people = [...play].at(-1)?.people ?? [];
    expect(people[10]).toMatchObject({ role: 'goalkeeper', team: 'away' });
    expect(people[0]).toMatchObject({ role: 'player', team: 'home' });
    expect(people[11]).toMatchObject({ role: 'referee', team: null });
  });

  test('the last man in a shirt that light has bleached is no goalkeeper while the detector hardly ever says so', async () => {
    const saying = (look: number) =>
      crowd(look).map((one, index): SeenPerson => {
        if (index === 11) return { ...one, className: 'referee' };
        return index === 10 && look % 5 === 0 ? { ...one, className: 'goalkeeper' } : one;
      });
    const { frames: play } = await trackFrames(
      frames(30, saying, () => []),
      CONFIG,
    );
    expect([...play].at(-1)?.people[10]).toMatchObject({ role: 'player', team: null });
  });

  test('a keeper who leaves the picture for a while comes back as himself', async () => {
    const gone = (look: number) => {
      // The camera pans left and back: everybody moves to the right and out, the keeper first.
      const shift = look < 10 || look >= 50 ? 0 : 0.3;
      return crowd(look)
        .map((one): SeenPerson => {
          const [left, ...rest] = one.bboxXywhNorm;
          return { ...one, bboxXywhNorm: [left + shift, ...rest] };
        })
        .filter(({ bboxXywhNorm }) => bboxXywhNorm[0] < 0.98);
    };
    const panned = frames(60, gone, () => []).map((frame, look) => ({
      ...frame,
      motion: look === 10 || look === 50 ? { dxNorm: look === 10 ? -0.3 : 0.3, dyNorm: 0, scale: 1 } : frame.motion,
    }));
    const all = [...(await trackFrames(panned, CONFIG)).frames];
    const keeper = (look: number) => all[look]?.people.find(({ role }) => role === 'goalkeeper');
    expect(keeper(30)).toBeUndefined();
    expect(keeper(5)?.trackId).toBeDefined();
    expect(keeper(58)?.trackId).toBe(keeper(5)?.trackId);
    expect(keeper(58)?.team).toBe('away');
  });

  test('play frames can be read twice, with the camera they were seen by', async () => {
    const { frames: play } = await trackFrames(
      frames(3, crowd, () => []),
      { ...CONFIG, pictureAspect: 4 / 3 },
    );
    expect([...play]).toEqual([...play]);
    expect([...play][2]?.camera).toEqual({ dxNorm: 0, dyNorm: 0, scale: 1, pictureAspect: 4 / 3 });
  });

  test('a flicker seen once is nobody', async () => {
    const flicker = (look: number) => (look === 4 ? [...crowd(look), person(0.1, 0.9, RED)] : crowd(look));
    const { summary } = await trackFrames(
      frames(10, flicker, () => []),
      CONFIG,
    );
    expect(summary.tracksCount).toBe(12);
  });

  test('the moving ball is followed, though a white spot is surer and a head is near', async () => {
    const rolling = (look: number) => ball(0.3 + look * 0.004, 0.5);
    const spot = ball(0.8, 0.62, 0.55);
    const head = ball(0.25, 0.26, 0.3);
    const { frames: play } = await trackFrames(
      frames(60, crowd, (look) => [spot, rolling(look), head]),
      CONFIG,
    );
    const all = [...play];
    for (const look of [10, 30, 50]) expect(ballX(all[look])).toBeCloseTo(0.3 + look * 0.004, 3);
  });

  test('a shot in the air does not fly to a surer white spot and back', async () => {
    const flight = (look: number) => ball(0.06 + look * 0.11, 0.05, look === 7 ? 0.15 : 0.4);
    const spot = ball(0.8, 0.34, 0.5);
    const { frames: play } = await trackFrames(
      frames(9, crowd, (look) => (look === 7 ? [spot, flight(look)] : [flight(look)])),
      CONFIG,
    );
    expect([...play].map((frame) => ballX(frame)?.toFixed(2))).toEqual(
      Array.from({ length: 9 }, (_, look) => (0.06 + look * 0.11).toFixed(2)),
    );
  });

  test('a short hole is bridged with low confidence, a long one stays', async () => {
    const holes = (look: number) => (look === 10 || (look >= 20 && look < 32) ? [] : [ball(0.3 + look * 0.004, 0.5)]);
    const { frames: play } = await trackFrames(frames(45, crowd, holes), CONFIG);
    const all = [...play];
    expect(ballX(all[10])).toBeCloseTo(0.34, 3);
    expect(all[10]?.ball?.confidence).toBeLessThan(0.2);
    expect(all[9]?.ball?.confidence).toBeGreaterThan(0.5);
    expect(all[25]?.ball).toBeNull();
  });

  test('a ball that lay still lies until it is kicked, though nobody sees it', async () => {
    const kickedAt = 13;
    const xAt = (look: number) => 0.72 + Math.max(0, look - kickedAt) * 0.05;
    const hidden = (look: number) => (look >= 12 && look <= 14 ? [] : [ball(xAt(look), 0.5)]);
    const { frames: play } = await trackFrames(frames(19, crowd, hidden), CONFIG);
    const all = [...play];
    for (const look of [12, 13]) expect(ballX(all[look])).toBeCloseTo(0.72, 3);
    expect(ballX(all[14])).toBeCloseTo(0.77, 3);
  });

  test('a spare ball beside the pitch is not the ball, however sure and alone in sight, once the ball is gone for seconds', async () => {
    const spare = ball(0.1, 0.85, 0.7);
    const { summary } = await trackFrames(
      frames(50, crowd, () => [spare]),
      CONFIG,
    );
    expect(summary.ballSeenPart).toBe(0);
  });

  test('a ball that waits for its kicker from the start is the ball all the while', async () => {
    const kickedAt = 50;
    const kicker = (look: number) => person(0.8 - 0.008 * Math.max(0, kickedAt - look), 0.62, RED);
    const waiting = (look: number) => ball(0.8 + Math.max(0, look - kickedAt) * 0.03, 0.62, 0.7);
    const { frames: play } = await trackFrames(
      frames(
        60,
        (look) => [...crowd(look), kicker(look)],
        (look) => [waiting(look)],
      ),
      CONFIG,
    );
    const all = [...play];
    for (const look of [1, 20, 45]) expect(ballX(all[look])).toBeCloseTo(0.8, 3);
    expect(ballX(all[53])).toBeCloseTo(0.89, 3);
  });

  test('a ball that waits ten seconds for a kicker from afar was the ball, though its flight is a blur', async () => {
    const kickedAt = 50;
    const kicker = (look: number) => person(0.8 - 0.03 * Math.min(5, Math.max(0, kickedAt - look)), 0.62, RED);
    const { frames: play } = await trackFrames(
      frames(
        62,
        (look) => [...crowd(look), kicker(look)],
        (look) => (look <= kickedAt ? [ball(0.8, 0.62, 0.7)] : []),
      ),
      CONFIG,
    );
    const all = [...play];
    for (const look of [1, 20, 45]) expect(ballX(all[look])).toBeCloseTo(0.8, 3);
    expect(all[60]?.ball).toBeNull();
  });

  test('a track that was seen often and surely is surer than one that came and went', async () => {
    const passing = (look: number) => (look < 3 ? [...crowd(look), person(0.1, 0.9, RED)] : crowd(look));
    const { frames: play } = await trackFrames(
      frames(20, passing, () => []),
      CONFIG,
    );
    const [first] = [...play];
    expect(first?.people[0]?.trackConfidence).toBeGreaterThan(0.75);
    expect(first?.people.at(-1)?.trackConfidence).toBeLessThan(0.45);
  });

  test('what is as large as half a person is no ball', async () => {
    const shirt: SeenBall = { confidence: 0.9, bboxXywhNorm: [0.4, 0.4, 0.02, 0.06] };
    const { summary } = await trackFrames(
      frames(10, crowd, () => [shirt]),
      CONFIG,
    );
    expect(summary.ballSeenPart).toBe(0);
  });

  test('nothing is followed across a cut', async () => {
    const cut = frames(10, crowd, () => []).map((frame, look) => ({
      ...frame,
      sceneId: look < 5 ? 0 : 1,
      motion: look === 0 || look === 5 ? null : frame.motion,
    }));
    const all = [...(await trackFrames(cut, CONFIG)).frames];
    const ids = (look: number) => all[look]?.people.map((one) => one.trackId) ?? [];
    expect(ids(4).some((id) => ids(5).includes(id))).toBe(false);
    expect(all.map((frame) => frame.sceneId)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });
});
