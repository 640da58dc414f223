import { describe, expect, test } from 'vitest';
import { filmedPitch, unsteadyHand } from './filmed-pitch.fixture.ts';
import { fitFixedCamera } from './fixed-camera.ts';
import { fixedGoalMouth } from './fixed-goal-mouth.ts';
import { FULL_SIZE } from './landmarks.ts';

const FILM = filmedPitch({ bend: -0.25 });
const isGround = ({ landmark }: { landmark: string }) => !landmark.includes('post_top');

function mouthOf(points: ReturnType<typeof FILM.clicks>) {
  const fit = fitFixedCamera({ ...FILM, points });
  return fit.ok ? fixedGoalMouth(fit.fixed.view, { points, pitch: FILM.pitch }) : null;
}

/** Distance in pixels between the told and the true top of the left post in the picture. */
function topErrorPx(points: ReturnType<typeof FILM.clicks>): number {
  const told = mouthOf(points)?.leftPostTop ?? [9, 9];
  const [x, y] = FILM.seen([0, (FULL_SIZE.widthM - FULL_SIZE.goalWidthM) / 2], FULL_SIZE.crossbarM);
  return Math.hypot((told[0] - x) * FILM.pictureWidthPx, (told[1] - y) * FILM.pictureHeightPx);
}

describe('the goal in the picture of a still camera', () => {
  test('follows from points on the ground alone', () => {
    const points = FILM.clicks().filter(isGround);
    expect(mouthOf(points)).toMatchObject({ side: 'left' });
    expect(topErrorPx(points)).toBeLessThan(2);
  });

  test('is told by clicked tops of posts', () => {
    expect(topErrorPx(FILM.clicks(undefined, unsteadyHand(1 / 1920)))).toBeLessThan(4);
  });

  test('is not there when no post is in the picture', () => {
    const film = filmedPitch({ lookAtXyM: [52, 40], focalHeights: 1.6, cameraXyzM: [52, -25, 12] });
    const points = film.clicks();
    const fit = fitFixedCamera({ ...film, points });
    expect(fit.ok && fixedGoalMouth(fit.fixed.view, { points, pitch: film.pitch })).toBeNull();
  });
});
