import { describe, expect, test } from 'vitest';
import { reportCalibration } from './calibration-report.ts';
import { filmedPitch, unsteadyHand } from './filmed-pitch.fixture.ts';
import { fitFixedCamera, inRuleMetres } from './fixed-camera.ts';
import { type LandmarkName, landmarksOf, PITCH_PRESETS } from './landmarks.ts';
import type { PitchView } from './pitch-view.ts';
import { imagePlaceOf, pitchPlaceAt, standingPlace } from './place-on-pitch.ts';

const FOUR: LandmarkName[] = ['left_corner_far', 'left_penalty_area_near', 'halfway_far', 'circle_halfway_near'];
const EIGHT: LandmarkName[] = [
  ...FOUR,
  'left_penalty_area_far',
  'left_goal_area_near',
  'circle_halfway_far',
  'left_post_far',
];
const BARREL = -0.3;
/** A pixel and a half of 1920. */
const STEADY = unsteadyHand(1.5 / 1920);

function viewOf(input: Parameters<typeof fitFixedCamera>[0]): PitchView {
  const fit = fitFixedCamera(input);
  if (!fit.ok) throw new Error(`No camera: ${fit.problem}`);
  return fit.fixed.view;
}

/** Distances between told and true place over the landmarks in the picture, metres, rising. */
function errorsM(film: ReturnType<typeof filmedPitch>, view: PitchView): number[] {
  const visible = new Set(film.clicks().map(({ landmark }) => landmark));
  const errors = landmarksOf(film.pitch)
    .filter(({ name, placeXyzM: [, , z] }) => visible.has(name) && z === 0)
    .map(({ placeXyzM: [x, y] }) => {
      const told = pitchPlaceAt(view, film.seen([x, y]));
      return told ? Math.hypot(told[0] - x, told[1] - y) : Number.POSITIVE_INFINITY;
    });
  return errors.sort((a, b) => a - b);
}

const worstM = (film: ReturnType<typeof filmedPitch>, view: PitchView) => errorsM(film, view).at(-1);

describe('a camera from clicked landmarks', () => {
  test('tells places exactly from four exact clicks, and says that it cannot be surer than a click', () => {
    const film = filmedPitch();
    const view = viewOf({ ...film, points: film.clicks(FOUR) });
    expect(worstM(film, view)).toBeLessThan(0.001);
    expect(view.errorM).toBeGreaterThan(0.05);
  });

  test('undoes the bend of a wide lens, and leaves straight lines alone', () => {
    const wide = filmedPitch({ bend: BARREL });
    const view = viewOf({ ...wide, points: wide.clicks(undefined, STEADY) });
    expect(view.lens?.bend).toBeCloseTo(BARREL, 1);
    expect(worstM(wide, view)).toBeLessThan(0.6);
    const straight = filmedPitch();
    expect(viewOf({ ...straight, points: straight.clicks(undefined, STEADY) }).lens?.bend).toBeCloseTo(0, 1);
  });

  test('states an error that holds: most places are off by less, and not all by far less', () => {
    for (const size of [1, 4]) {
      const film = filmedPitch({ bend: BARREL });
      const view = viewOf({ ...film, points: film.clicks(EIGHT, unsteadyHand((size * 1.5) / 1920)) });
      const told = errorsM(film, view);
      expect(told[Math.floor(told.length * 0.8)]).toBeLessThan(view.errorM);
      expect(told.at(-1)).toBeGreaterThan(view.errorM / 10);
      expect(
        viewOf({ ...film, points: film.clicks(undefined, unsteadyHand((size * 1.5) / 1920)) }).errorM,
      ).toBeLessThan(size);
    }
  });

  test('goes there and back through the lens, and knows no place above the horizon', () => {
    const film = filmedPitch({ bend: BARREL });
    const view = viewOf({ ...film, points: film.clicks() });
    const seen = imagePlaceOf(view, [20, 30]);
    expect(seen && pitchPlaceAt(view, seen)?.map((metre) => Math.round(metre * 1000) / 1000)).toEqual([20, 30]);
    expect(pitchPlaceAt(view, [0.5, 0.02])).toBeNull();
  });

  test('places feet, but none that are cut off or far outside', () => {
    const film = filmedPitch();
    const view = viewOf({ ...film, points: film.clicks() });
    const [x, y] = film.seen([30, 20]);
    expect(standingPlace(view, [x - 0.01, y - 0.1, 0.02, 0.1], film.pitch)).toEqual([30, 20]);
    expect(standingPlace(view, [0.4, 0.8, 0.02, 0.2], film.pitch)).toBeNull();
    const [farX, farY] = film.seen([40, 200]);
    expect(standingPlace(view, [farX - 0.01, farY - 0.01, 0.02, 0.01], film.pitch)).toBeNull();
  });

  test('knows small pitches, in their metres and in those of the rules', () => {
    const film = filmedPitch({ pitch: PITCH_PRESETS['7'], cameraXyzM: [27, -8, 6] });
    const view = viewOf({ ...film, points: film.clicks() });
    const seen = film.seen([11, 18.5]);
    const own = pitchPlaceAt(view, seen);
    const rules = pitchPlaceAt(inRuleMetres(view, film.pitch), seen);
    expect(own?.[0]).toBeCloseTo(11, 3);
    expect(rules?.[0]).toBeCloseTo(21, 3);
    expect(rules?.[1]).toBeCloseTo(34, 3);
  });
});

describe('what is said of clicked landmarks', () => {
  const film = filmedPitch();
  const problemOf = (names: readonly LandmarkName[]) =>
    reportCalibration({ ...film, points: film.clicks(names) }).problem;

  test('too few, and all in a line', () => {
    expect(problemOf(FOUR.slice(0, 3))).toBe('too_few');
    expect(
      problemOf([
        'left_corner_far',
        'left_penalty_area_goal_line_far',
        'left_post_far',
        'left_goal_area_goal_line_far',
        'left_post_near',
      ]),
    ).toBe('in_a_line');
  });

  test('left and right told the wrong way round', () => {
    const swapped = film.clicks().map((point) => ({
      ...point,
      landmark:
        landmarksOf(film.pitch).find(
          ({ name }) => name === point.landmark.replace(/_(near|far)$/, (end) => (end === '_near' ? '_far' : '_near')),
        )?.name ?? point.landmark,
    }));
    expect(reportCalibration({ ...film, points: swapped }).problem).toBe('mirrored');
  });

  test('the one point that is wrong, by how much, and what was meant', () => {
    const points = film
      .clicks(EIGHT, STEADY)
      .map((point) =>
        point.landmark === 'left_penalty_area_far' ? { ...point, landmark: 'left_arc_far' as const } : point,
      );
    const { suspect } = reportCalibration({ ...film, points });
    expect(suspect).toMatchObject({ landmark: 'left_arc_far', rather: 'left_penalty_area_far' });
    expect(suspect?.offM).toBeCloseTo(20.16 - 7.31, 0);
  });

  test('a wrong point among the fewest that can show it, however far off it pulls the camera', () => {
    const wide = filmedPitch({ bend: -0.2 });
    const points = [
      ...wide.clicks([...FOUR, 'left_penalty_area_far', 'halfway_near', 'circle_left'], STEADY),
      ...wide.clicks(['left_goal_area_far']).map((point) => ({ ...point, landmark: 'left_arc_far' as const })),
    ];
    expect(reportCalibration({ ...wide, points }).suspect?.landmark).toBe('left_arc_far');
  });

  test('nothing is wrong with honest clicks, and with five nobody can say which is', () => {
    expect(reportCalibration({ ...film, points: film.clicks(undefined, STEADY) }).suspect).toBeNull();
    const five = film.clicks([...FOUR, 'left_penalty_area_far']);
    const one = five[2];
    const moved = five.with(2, { landmark: one?.landmark ?? 'centre_spot', imageXyNorm: [0.5, 0.5] });
    expect(reportCalibration({ ...film, points: moved }).suspect).toBeNull();
  });

  test('the landmarks that would help are in the picture and not clicked yet', () => {
    const { wanted, points } = reportCalibration({ ...film, points: film.clicks(FOUR) });
    const visible = film.clicks().map(({ landmark }) => landmark);
    expect(wanted).toHaveLength(3);
    expect(wanted.every((name) => visible.includes(name) && !FOUR.includes(name))).toBe(true);
    expect(points.every(({ errorM }) => errorM !== null && errorM < 0.01)).toBe(true);
  });
});
