import { describe, expect, test } from 'vitest';
import type { DetectedFrame, PictureMotion } from '../detected-frame.ts';
import type { PlayFrame } from '../play.ts';
import { filmedPitch, unsteadyHand } from './filmed-pitch.fixture.ts';
import { fitFixedCamera } from './fixed-camera.ts';
import { watchFixedCamera } from './fixed-camera-watch.ts';
import { FULL_SIZE } from './landmarks.ts';
import { placingNotes } from './misfit-words.ts';
import { paintedLines } from './painted-lines.ts';
import { placedPlay } from './place-play.ts';
import type { PlanePoint } from './radial-lens.ts';

const FILM = filmedPitch();
const FIT = fitFixedCamera({ ...FILM, points: FILM.clicks() });
if (!FIT.ok) throw new Error(FIT.problem);
const { view } = FIT.fixed;
const ASPECT = 16 / 9;
const FPS = 5;
const TREMBLE = unsteadyHand(0.0015);

/** A person of 1.75 m as the camera sees him. */
function boxAt(place: PlanePoint, film = FILM): readonly [number, number, number, number] {
  const [x, foot] = film.seen(place);
  const [, head] = film.seen(place, 1.75);
  return [x - 0.005, head, 0.01, foot - head];
}

function frameAt(index: number, motion: PictureMotion | null, film = FILM, sceneId = 0): DetectedFrame {
  const places: PlanePoint[] = [
    [20, 20],
    [40, 30],
    [30, 45],
  ];
  return {
    frameNumber: index * 5,
    ptsSec: index / FPS,
    sceneId,
    motion,
    grassPart: 0.6,
    people: places.map((place) => ({
      className: 'player',
      confidence: 0.8,
      bboxXywhNorm: boxAt(place, film),
      shirtLab: null,
      shortsLab: null,
      grassAround: 1,
    })),
    balls: [],
  };
}

/** The straight lines of the pitch that are in the picture, piece by piece. */
function paintSeenBy(film: typeof FILM): (readonly [number, number, number, number])[] {
  return paintedLines(FULL_SIZE).flatMap((line) => {
    const seen = line.map((place) => film.seen(place)).filter(([x, y]) => x > 0 && x < 1 && y > 0 && y < 1);
    const [from, to] = [seen[0], seen.at(-1)];
    return from && to && line.length < 45 ? [[from[0], from[1], to[0], to[1]] as const] : [];
  });
}

const still = (index: number): PictureMotion => {
  const [dxNorm, dyNorm] = TREMBLE(index);
  return { dxNorm, dyNorm, scale: 1 };
};

function verdictOf(frames: readonly DetectedFrame[], aspect = ASPECT) {
  const watch = watchFixedCamera(view, FULL_SIZE, aspect, ASPECT);
  for (const frame of frames) watch.see(frame);
  return watch.verdict();
}
const frames = (count: number, motion: (index: number) => PictureMotion | null, film = FILM) =>
  Array.from({ length: count }, (_, index) => frameAt(index, motion(index), film));

describe('whether a calibration fits a match', () => {
  test('a camera that trembles in the wind stands still, however long', () => {
    const verdict = verdictOf(frames(5000, still));
    expect(verdict).toMatchObject({ misfit: null, movedAtSec: null });
    expect(verdict.inPlace.every((one) => one === 1)).toBe(true);
    expect(verdict.personHeightM).toBeGreaterThan(1.3);
    expect(placingNotes(verdict)).toEqual([]);
  });

  test('a panning camera does not', () => {
    const pan = frames(600, (index) => ({ dxNorm: 0.01 * Math.sin(index / 40), dyNorm: 0, scale: 1 }));
    expect(verdictOf(pan).misfit).toBe('moving');
  });

  test('a push once ends the places from there on, and is told with its time', () => {
    const pushed = frames(1000, (index) => (index === 700 ? { dxNorm: 0.04, dyNorm: 0.01, scale: 1 } : still(index)));
    const verdict = verdictOf(pushed);
    expect(verdict.misfit).toBeNull();
    expect([verdict.inPlace[699], verdict.inPlace[701], verdict.inPlace[999]]).toEqual([1, 0, 0]);
    expect(verdict.movedAtSec).toBe(140);
    expect(placingNotes(verdict).join()).toMatch(/moved at 2:20/);
  });

  test('a picture of another shape, an edited film, and a camera put up elsewhere', () => {
    expect(verdictOf(frames(100, still), 4 / 3).misfit).toBe('picture_shape');
    const cut = frames(600, still).map((frame, index) => ({ ...frame, sceneId: Math.floor(index / 50) }));
    expect(verdictOf(cut).misfit).toBe('cuts');
    const elsewhere = filmedPitch({ cameraXyzM: [60, -30, 16], focalHeights: 2.2, lookAtXyM: [30, 30] });
    expect(verdictOf(frames(100, still, elsewhere)).misfit).toBe('people');
  });

  test('a camera turned a little since it was calibrated is known by the lines of the pitch', () => {
    const turned = filmedPitch({ lookAtXyM: [30, 24] });
    const painted = (film: typeof FILM) =>
      frames(100, still, film).map((frame) => ({ ...frame, paint: paintSeenBy(film) }));
    expect(verdictOf(painted(FILM))).toMatchObject({ misfit: null, lineAgreement: 1 });
    expect(verdictOf(painted(turned)).misfit).toBe('lines');
  });
});

describe('places in metres', () => {
  const play = (index: number, ball: PlanePoint): PlayFrame => ({
    ptsSec: index / FPS,
    frameNumber: index,
    sceneId: 0,
    camera: null,
    ball: {
      pitchXyM: null,
      heightM: null,
      bboxXywhNorm: [FILM.seen(ball)[0], FILM.seen(ball)[1], 0, 0],
      confidence: 0.5,
    },
    people: [
      { trackId: 1, team: 'home', role: 'player', pitchXyM: null, bboxXywhNorm: boxAt([20, 20]), confidence: 0.8 },
    ],
  });

  test('people by their feet, a rolling ball, and not a ball that only flies that fast', () => {
    const told = [...placedPlay([play(0, [30, 30]), play(1, [33, 30]), play(2, [50, 45])], () => view, FULL_SIZE)];
    expect(told[0]?.people[0]?.pitchXyM).toEqual([20, 20]);
    expect(told.map(({ ball }) => ball?.pitchXyM)).toEqual([[30, 30], [33, 30], null]);
    expect(told[0]?.pitchView?.errorM).toBeGreaterThan(0);
  });

  test('frames without a view pass as they were', () => {
    const frame = play(0, [30, 30]);
    expect([...placedPlay([frame], () => null, FULL_SIZE)]).toEqual([frame]);
  });
});
