import type { BboxXywhNorm } from '../box.ts';
import type { Team } from '../event.ts';
import type { CameraPose, PlayBall, PlayFrame, PlayPerson } from '../play.ts';
import {
  depthBetweenRowsM,
  type GroundScale,
  metresPerPictureHeight,
  NO_GROUND_SCALE,
  stepGroundScale,
} from '../tracking/ground-scale.ts';
import { boxToScene, type SceneBox, toScene } from '../tracking/scene-geometry.ts';
import { DEFAULT_READING_SETTINGS, type ReadingSettings } from './reading-settings.ts';

/*
 * Play as the picture shows it, in approximate metres: sideways lengths from the height of people at that row (good to a
 * tenth), depth from how people grow towards the viewer (good to a third). Only differences mean something, and only
 * between looks of one scene that are near in time.
 */

/** A place on the ground, metres: x to the right, y towards the viewer, panning undone. */
export type GroundXyM = readonly [x: number, y: number];

/**
 * A place in the upright plane that faces the camera at that row, metres: x to the right, y down. Height and depth cannot
 * be told apart for a ball in the air, so balls are measured here: a flight away from the camera looks too slow, never too fast.
 */
export type PlaneXyM = readonly [x: number, y: number];

export type ImagePerson = {
  readonly trackId: number;
  readonly team: Team | null;
  readonly role: PlayPerson['role'];
  readonly box: BboxXywhNorm;
  readonly feetM: GroundXyM;
  readonly feetPlaneM: PlaneXyM;
  /** The box in the scene, panning and zoom undone, picture heights of the scene's first look. */
  readonly sceneBox: SceneBox;
  /** Width over height of the box as seen, 0.3 to 0.5 for someone upright. */
  readonly shape: number;
};

export type ImageBall = {
  readonly planeM: PlaneXyM;
  /** Where it is if it lies on the ground. */
  readonly groundM: GroundXyM;
  readonly box: BboxXywhNorm;
  readonly confidence: number;
  readonly isBridged: boolean;
};

export type Look = {
  readonly index: number;
  readonly ptsSec: number;
  readonly sceneId: number;
  readonly ball: ImageBall | null;
  readonly people: readonly ImagePerson[];
  /** Where the left and right edge of the picture stand at the row of the ball (or of the middle of the people), metres. */
  readonly leftEdgeM: number;
  readonly rightEdgeM: number;
};

const MAX_BRIDGED_CONFIDENCE = 0.15;
const USUAL_METRES_PER_PICTURE_HEIGHT = 22;
/** Row of the ball where it is not seen: about the middle of the pitch. */
const USUAL_ROW_NORM = 0.55;

/** Play frames that carry boxes and a camera, as looks; frames without a camera are left out. */
export function toLooks(frames: Iterable<PlayFrame>, settings: ReadingSettings = DEFAULT_READING_SETTINGS): Look[] {
  const seen = [...frames].flatMap((frame) => (frame.camera === null ? [] : [{ frame, camera: frame.camera }]));
  const scales = settledScales(seen, settings);
  return seen.map(({ frame, camera }, index) =>
    toLook(frame, camera, index, rulerOf(camera, scales[index] ?? NO_GROUND_SCALE)),
  );
}

/** The scale of each frame; those at the beginning of a scene have the one that it settles on. */
function settledScales(
  seen: readonly { readonly frame: PlayFrame; readonly camera: CameraPose }[],
  { settledAfterSec, uprightShape }: ReadingSettings,
): GroundScale[] {
  const scales: GroundScale[] = [];
  let first = 0;
  seen.forEach(({ frame, camera }, index) => {
    if (seen[first]?.frame.sceneId !== frame.sceneId) first = index;
    const boxes = frame.people.flatMap(({ bboxXywhNorm: box }) =>
      box !== null && shapeOf(box, camera) <= uprightShape ? [box] : [],
    );
    const before = index === first ? NO_GROUND_SCALE : (scales[index - 1] ?? NO_GROUND_SCALE);
    const scale = stepGroundScale(before, frame.ptsSec, boxes);
    scales.push(scale);
    if (frame.ptsSec - (seen[first]?.frame.ptsSec ?? 0) <= settledAfterSec) scales.fill(scale, first, index);
  });
  return scales;
}

/** Turns parts of one picture into metres. */
type Ruler = {
  plane(xNorm: number, yNorm: number): PlaneXyM;
  ground(xNorm: number, yNorm: number): GroundXyM;
};

/**
 * The middle of the picture moves with the camera, at the scale of its row; what lies beside, above or below it is measured
 * from there at the scale of its own row. So an error of scale moves nothing far.
 */
function rulerOf(camera: CameraPose, scale: GroundScale): Ruler {
  const unitM = (yNorm: number) =>
    (metresPerPictureHeight(scale, yNorm) ?? USUAL_METRES_PER_PICTURE_HEIGHT) / camera.scale;
  const [middleX, middleY] = toScene(camera, 0.5, 0.5);
  const middleUnitM = unitM(0.5);
  const plane = (xNorm: number, yNorm: number): PlaneXyM => {
    const [x, y] = toScene(camera, xNorm, yNorm);
    return [middleX * middleUnitM + (x - middleX) * unitM(yNorm), middleY * middleUnitM + (y - middleY) * unitM(yNorm)];
  };
  const ground = (xNorm: number, yNorm: number): GroundXyM => [
    plane(xNorm, yNorm)[0],
    middleY * middleUnitM + depthBetweenRowsM(scale, yNorm, 0.5),
  ];
  return { plane, ground };
}

function toLook(frame: PlayFrame, camera: CameraPose, index: number, ruler: Ruler): Look {
  const ball = frame.ball === null ? null : toBall(frame.ball, ruler);
  const rowNorm = ball === null ? USUAL_ROW_NORM : ball.box[1] + ball.box[3];
  return {
    index,
    ptsSec: frame.ptsSec,
    sceneId: frame.sceneId,
    ball,
    people: frame.people.flatMap((person) => toPerson(person, camera, ruler)),
    leftEdgeM: ruler.plane(0, rowNorm)[0],
    rightEdgeM: ruler.plane(1, rowNorm)[0],
  };
}

function toPerson(person: PlayPerson, camera: CameraPose, ruler: Ruler): ImagePerson[] {
  const box = person.bboxXywhNorm;
  if (box === null) return [];
  return [
    {
      trackId: person.trackId,
      team: person.team,
      role: person.role,
      box,
      feetM: ruler.ground(box[0] + box[2] / 2, box[1] + box[3]),
      feetPlaneM: ruler.plane(box[0] + box[2] / 2, box[1] + box[3]),
      sceneBox: boxToScene(camera, box),
      shape: shapeOf(box, camera),
    },
  ];
}

function shapeOf(box: BboxXywhNorm, { pictureAspect }: CameraPose): number {
  return (box[2] * pictureAspect) / Math.max(1e-6, box[3]);
}

function toBall(ball: PlayBall, ruler: Ruler): ImageBall | null {
  const box = ball.bboxXywhNorm;
  if (box === null) return null;
  return {
    planeM: ruler.plane(box[0] + box[2] / 2, box[1] + box[3] / 2),
    groundM: ruler.ground(box[0] + box[2] / 2, box[1] + box[3]),
    box,
    confidence: ball.confidence,
    isBridged: ball.confidence <= MAX_BRIDGED_CONFIDENCE,
  };
}

/** How far over his feet someone reaches, and how far below them a ball at his feet may seem to be, metres. */
const REACH_UP_M = 2.3;
const REACH_DOWN_M = 0.4;

/** From the ball to a person's body, metres: sideways, and above his reach or below his feet. Someone behind or in front of it in the line of sight counts as at the ball. */
export function ballToPersonM(ball: ImageBall, person: ImagePerson): number {
  const aside = ball.planeM[0] - person.feetPlaneM[0];
  const over = person.feetPlaneM[1] - ball.planeM[1];
  const outside = over > REACH_UP_M ? over - REACH_UP_M : over < -REACH_DOWN_M ? -REACH_DOWN_M - over : 0;
  return Math.hypot(aside, outside);
}

/** Distance of two places of one kind. */
export function apartM(a: GroundXyM | PlaneXyM, b: GroundXyM | PlaneXyM): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
