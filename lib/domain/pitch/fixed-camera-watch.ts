import { footPointNorm } from '../box.ts';
import type { DetectedFrame, PictureMotion } from '../detected-frame.ts';
import type { PitchSize } from './landmarks.ts';
import { watchLines } from './line-agreement.ts';
import type { PitchView } from './pitch-view.ts';
import { pitchPlaceAt } from './place-on-pitch.ts';

/*
 * Is this the camera that was calibrated, and does it still stand as it did? A wrong place in metres is worse than none, so four
 * things are watched over the whole match: that the picture does not move, that it is not an edited film, that painted lines are
 * where the model draws them, and that people come out on the pitch and as tall as people.
 */

export type Misfit = 'picture_shape' | 'moving' | 'cuts' | 'lines' | 'people';

export type FixedCameraVerdict = {
  /** null: places may be told in the frames that are in place. */
  readonly misfit: Misfit | null;
  /** One per frame: 1 while the camera stands as it did at the beginning. */
  readonly inPlace: Uint8Array;
  /** When the camera first left its place for good, seconds; null when it never did. */
  readonly movedAtSec: number | null;
  /** How tall people come out, metres, the middle one; null when too few were seen. */
  readonly personHeightM: number | null;
  /** Part (0..1) of the painted lines that lie where the model draws them; null when too few were seen. */
  readonly lineAgreement: number | null;
};

/** Movement is summed over this long: what trembles comes to nothing, what pans or is pushed adds up. */
const WINDOW_SEC = 5;
/** More than this within the window (parts of the picture; of the scale) is a movement, and a place this far off is another place. */
const MAX_SHIFT = 0.012;
const MAX_ZOOM = 0.015;
/** Below this part of all frames in place it is a camera that moves, not one that was pushed once. */
const LEAST_IN_PLACE = 0.5;
/** An edited film cuts more often than this; a recording in pieces does not. */
const MAX_CUTS_PER_MIN = 1;
const FEW_CUTS = 3;
/** Heights that people, children among them, come out with when the calibration is right, seen from low or high. */
const PERSON_HEIGHT_M = { least: 0.9, most: 2.3 };
/** Tall over short (the eighth and the second in ten): near and far people come out alike when the calibration is right. */
const MAX_HEIGHT_RATIO = 1.7;
const LEAST_INSIDE = 0.5;
const INSIDE_MARGIN_M = 4;
const ENOUGH_PEOPLE = 30;
const SURE_PERSON = 0.4;

type Movement = { readonly x: number; readonly y: number; readonly zoom: number };
const NONE: Movement = { x: 0, y: 0, zoom: 0 };

/** Watches a match frame by frame; the verdict is asked for at the end. */
export type FixedCameraWatch = { see(frame: DetectedFrame): void; verdict(): FixedCameraVerdict };

/**
 * @param view in true metres of the pitch
 * @param pictureAspect of the video that is watched, width over height
 * @param calibratedAspect of the picture that was clicked on
 */
export function watchFixedCamera(
  view: PitchView,
  pitch: PitchSize,
  pictureAspect: number,
  calibratedAspect: number,
): FixedCameraWatch {
  const inPlace: number[] = [];
  const people = watchPeople(view, pitch, pictureAspect);
  const lines = watchLines(view, pitch, pictureAspect);
  const stand = watchStand();
  let cuts = 0;
  let sceneId: number | null = null;
  let firstSec: number | null = null;
  let lastSec = 0;
  let movedAtSec: number | null = null;
  return {
    see(frame) {
      if (sceneId !== null && frame.sceneId !== sceneId) cuts += 1;
      sceneId = frame.sceneId;
      firstSec ??= frame.ptsSec;
      lastSec = frame.ptsSec;
      const stands = stand.see(frame.ptsSec, frame.motion);
      inPlace.push(stands ? 1 : 0);
      if (stands) {
        people.see(frame);
        lines.see(frame);
        movedAtSec = null;
      } else movedAtSec ??= frame.ptsSec;
    },
    verdict() {
      const standing = inPlace.reduce((sum, one) => sum + one, 0);
      const { agreement, isWrong } = lines.verdict();
      const minutes = (lastSec - (firstSec ?? 0)) / 60;
      const misfits: readonly (readonly [Misfit, boolean])[] = [
        ['picture_shape', Math.abs(pictureAspect / calibratedAspect - 1) > 0.01],
        ['cuts', cuts > FEW_CUTS && cuts > minutes * MAX_CUTS_PER_MIN],
        ['moving', standing < inPlace.length * LEAST_IN_PLACE],
        ['lines', isWrong],
        ['people', people.isWrong()],
      ];
      return {
        misfit: misfits.find(([, holds]) => holds)?.[0] ?? null,
        inPlace: Uint8Array.from(inPlace),
        movedAtSec,
        personHeightM: people.heightM(),
        lineAgreement: agreement,
      };
    },
  };
}

/** Where the camera looks relative to the beginning: only movements within the window count, so that noise does not add up over a match. */
function watchStand() {
  let recent: { readonly sec: number; readonly movement: Movement }[] = [];
  let settled = NONE;
  let episode: Movement | null = null;
  return {
    /** @returns true while the camera rests where it was at the beginning */
    see(sec: number, motion: PictureMotion | null): boolean {
      const movement = motion ? movementOf(motion) : NONE;
      recent = [...recent.filter((one) => one.sec > sec - WINDOW_SEC), { sec, movement }];
      const within = recent.reduce((sum, one) => added(sum, one.movement), NONE);
      if (isFar(within)) episode = episode === null ? within : added(episode, movement);
      else if (episode !== null) {
        settled = added(settled, added(episode, movement));
        episode = null;
      }
      return episode === null && !isFar(settled);
    },
  };
}

/** As seen at the middle of the picture. */
function movementOf({ dxNorm, dyNorm, scale }: PictureMotion): Movement {
  return { x: dxNorm + 0.5 * (scale - 1), y: dyNorm + 0.5 * (scale - 1), zoom: Math.log(Math.max(scale, 1e-6)) };
}

const added = (a: Movement, b: Movement): Movement => ({ x: a.x + b.x, y: a.y + b.y, zoom: a.zoom + b.zoom });
const isFar = ({ x, y, zoom }: Movement) => Math.hypot(x, y) > MAX_SHIFT || Math.abs(zoom) > MAX_ZOOM;

/** How tall people come out, and whether they stand on the pitch. */
function watchPeople(view: PitchView, { lengthM, widthM }: PitchSize, pictureAspect: number) {
  const heightsM: number[] = [];
  let seen = 0;
  let inside = 0;
  /** The height below which this part of the people come out. */
  const heightAtM = (part: number) => {
    const sorted = heightsM.toSorted((a, b) => a - b);
    return sorted.length < ENOUGH_PEOPLE ? null : (sorted[Math.floor(sorted.length * part)] ?? null);
  };
  return {
    heightM: () => heightAtM(0.5),
    see({ people }: DetectedFrame) {
      for (const { confidence, bboxXywhNorm: box } of people) {
        if (confidence < SURE_PERSON) continue;
        seen += 1;
        const [footX, footY] = footPointNorm(box);
        const place = pitchPlaceAt(view, [footX, footY]);
        const beside = pitchPlaceAt(view, [footX + 1e-3, footY]);
        if (!place || !beside) continue;
        const [x, y] = place;
        const margin = INSIDE_MARGIN_M;
        if (x < -margin || y < -margin || x > lengthM + margin || y > widthM + margin) continue;
        inside += 1;
        const metresPerHeight = Math.hypot(beside[0] - x, beside[1] - y) / (1e-3 * pictureAspect);
        heightsM.push(box[3] * metresPerHeight);
      }
    },
    isWrong() {
      if (seen < ENOUGH_PEOPLE) return false;
      if (inside < seen * LEAST_INSIDE) return true;
      const [shortM, middleM, tallM] = [heightAtM(0.2), heightAtM(0.5), heightAtM(0.8)];
      if (shortM === null || middleM === null || tallM === null) return false;
      const isHuman = middleM >= PERSON_HEIGHT_M.least && middleM <= PERSON_HEIGHT_M.most;
      return !isHuman || tallM > shortM * MAX_HEIGHT_RATIO;
    },
  };
}
