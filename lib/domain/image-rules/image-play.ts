import type { BboxXywhNorm } from '../box.ts';
import type { Team } from '../event.ts';
import type { PlayBall, PlayFrame, PlayPerson } from '../play.ts';
import {
  depthStretch,
  type GroundScale,
  metresPerPictureHeight,
  NO_GROUND_SCALE,
  stepGroundScale,
} from '../tracking/ground-scale.ts';
import { toScene } from '../tracking/scene-geometry.ts';

/*
 * Play as the picture shows it, in approximate metres. Sideways lengths come from the height of people at that row, lengths
 * away from the camera are stretched by what the growth of people towards the viewer says. Good to about a quarter.
 */

/**
 * A place on the ground of one look: metres, x to the right, y towards the viewer, panning undone.
 * Only differences mean something, and only between looks of one scene that are near in time.
 */
export type GroundXyM = readonly [x: number, y: number];

export type ImagePerson = {
  readonly trackId: number;
  readonly team: Team | null;
  readonly role: PlayPerson['role'];
  readonly box: BboxXywhNorm;
  readonly feetM: GroundXyM;
  /** Width over height of the box as seen, 0.3 to 0.5 for someone upright. */
  readonly shape: number;
};

export type ImageBall = {
  readonly atM: GroundXyM;
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

/** Play frames that carry boxes and a camera, as looks; frames without either are left out. */
export function toLooks(frames: Iterable<PlayFrame>): Look[] {
  const looks: Look[] = [];
  const anchor = newAnchor();
  for (const frame of frames) {
    if (frame.camera === null) continue;
    const boxes = frame.people.flatMap(({ bboxXywhNorm }) => (bboxXywhNorm === null ? [] : [bboxXywhNorm]));
    moveAnchor(anchor, frame, boxes);
    looks.push(toLook(frame, looks.length, anchor));
  }
  return looks;
}

/** Metres in one scene unit, smoothed over time, so that a zoom or a crouching player does not move everything. */
type Anchor = { sceneId: number | null; scale: GroundScale };

function newAnchor(): Anchor {
  return { sceneId: null, scale: NO_GROUND_SCALE };
}

function moveAnchor(anchor: Anchor, frame: PlayFrame, boxes: readonly BboxXywhNorm[]): void {
  const before = anchor.sceneId === frame.sceneId ? anchor.scale : NO_GROUND_SCALE;
  anchor.sceneId = frame.sceneId;
  anchor.scale = stepGroundScale(before, frame.ptsSec, boxes);
}

function toLook(frame: PlayFrame, index: number, { scale }: Anchor): Look {
  const ground = (xNorm: number, yNorm: number) => groundXyM(frame, scale, xNorm, yNorm);
  const people = frame.people.flatMap((person) => toPerson(person, frame, ground));
  const ball = frame.ball === null ? null : toBall(frame.ball, ground);
  const rowNorm = ball === null ? 0.55 : ball.box[1] + ball.box[3];
  return {
    index,
    ptsSec: frame.ptsSec,
    sceneId: frame.sceneId,
    ball,
    people,
    leftEdgeM: ground(0, rowNorm)[0],
    rightEdgeM: ground(1, rowNorm)[0],
  };
}

/** Scene units times metres at the row of the middle of the picture would lie near and far, so each row has its own scale, measured from the middle column. */
function groundXyM(frame: PlayFrame, scale: GroundScale, xNorm: number, yNorm: number): GroundXyM {
  const camera = frame.camera;
  if (camera === null) return [0, 0];
  const unitM = (metresPerPictureHeight(scale, yNorm) ?? USUAL_METRES_PER_PICTURE_HEIGHT) / camera.scale;
  const middleUnitM = (metresPerPictureHeight(scale, 0.5) ?? USUAL_METRES_PER_PICTURE_HEIGHT) / camera.scale;
  const [sceneX, sceneY] = toScene(camera, xNorm, yNorm);
  const [middleX] = toScene(camera, 0.5, yNorm);
  // The middle column moves with the pan, at one scale for all rows; what lies beside it is spread by its own row.
  const x = middleX * middleUnitM + (sceneX - middleX) * unitM;
  return [x, sceneY * unitM * depthStretch(scale, yNorm)];
}

function toPerson(
  person: PlayPerson,
  frame: PlayFrame,
  ground: (xNorm: number, yNorm: number) => GroundXyM,
): ImagePerson[] {
  const box = person.bboxXywhNorm;
  if (box === null || frame.camera === null) return [];
  return [
    {
      trackId: person.trackId,
      team: person.team,
      role: person.role,
      box,
      feetM: ground(box[0] + box[2] / 2, box[1] + box[3]),
      shape: (box[2] * frame.camera.pictureAspect) / Math.max(1e-6, box[3]),
    },
  ];
}

function toBall(ball: PlayBall, ground: (xNorm: number, yNorm: number) => GroundXyM): ImageBall | null {
  const box = ball.bboxXywhNorm;
  if (box === null) return null;
  return {
    atM: ground(box[0] + box[2] / 2, box[1] + box[3] / 2),
    box,
    confidence: ball.confidence,
    isBridged: ball.confidence <= MAX_BRIDGED_CONFIDENCE,
  };
}

export function apartM(a: GroundXyM, b: GroundXyM): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
