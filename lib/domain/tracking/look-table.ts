import type { BboxXywhNorm } from '../box.ts';
import type { DetectedFrame } from '../detected-frame.ts';
import type { CameraPose } from '../play.ts';

/*
 * What the second pass needs of every frame, in columns: a 90-minute match has about 700,000 boxes, and as objects they
 * would take a gigabyte; as columns of numbers they take about 50 MB.
 */

export type BoxColumns = {
  readonly left: number[];
  readonly top: number[];
  readonly width: number[];
  readonly height: number[];
  readonly confidence: number[];
};

export type LookTable = {
  readonly frameNumber: number[];
  readonly ptsSec: number[];
  readonly sceneId: number[];
  readonly pose: { readonly dxNorm: number[]; readonly dyNorm: number[]; readonly scale: number[] };
  /** Row in `people` where each frame's people begin; those of frame f end where frame f + 1 begins. */
  readonly firstPerson: number[];
  readonly people: BoxColumns & { readonly trackId: number[] };
  readonly firstBall: number[];
  readonly balls: BoxColumns;
};

export type PersonLook = { readonly trackId: number; readonly box: BboxXywhNorm; readonly confidence: number };
export type BallLook = { readonly row: number; readonly box: BboxXywhNorm; readonly confidence: number };

export function emptyLookTable(): LookTable {
  const boxes = () => ({ left: [], top: [], width: [], height: [], confidence: [] });
  return {
    frameNumber: [],
    ptsSec: [],
    sceneId: [],
    pose: { dxNorm: [], dyNorm: [], scale: [] },
    firstPerson: [],
    people: { ...boxes(), trackId: [] },
    firstBall: [],
    balls: boxes(),
  };
}

/** Only the best candidates of a frame are kept: the true ball is hardly ever below them. */
const MAX_BALLS = 10;

/** Adds one frame; people without a track and balls of an impossible size are left out. */
export function addLook(
  table: LookTable,
  frame: DetectedFrame,
  sceneId: number,
  pose: CameraPose,
  trackIds: readonly (number | null)[],
  isBallSized: (box: BboxXywhNorm) => boolean,
): void {
  table.frameNumber.push(frame.frameNumber);
  table.ptsSec.push(frame.ptsSec);
  table.sceneId.push(sceneId);
  table.pose.dxNorm.push(pose.dxNorm);
  table.pose.dyNorm.push(pose.dyNorm);
  table.pose.scale.push(pose.scale);
  table.firstPerson.push(table.people.trackId.length);
  frame.people.forEach((person, index) => {
    const trackId = trackIds[index] ?? null;
    if (trackId === null) return;
    addBox(table.people, person.bboxXywhNorm, person.confidence);
    table.people.trackId.push(trackId);
  });
  table.firstBall.push(table.balls.left.length);
  const balls = frame.balls.filter((ball) => isBallSized(ball.bboxXywhNorm));
  for (const ball of balls.slice(0, MAX_BALLS)) addBox(table.balls, ball.bboxXywhNorm, ball.confidence);
}

export function poseAt(table: LookTable, frame: number, pictureAspect: number): CameraPose {
  return {
    dxNorm: table.pose.dxNorm[frame] ?? 0,
    dyNorm: table.pose.dyNorm[frame] ?? 0,
    scale: table.pose.scale[frame] ?? 1,
    pictureAspect,
  };
}

export function peopleAt(table: LookTable, frame: number): PersonLook[] {
  const people: PersonLook[] = [];
  const end = table.firstPerson[frame + 1] ?? table.people.trackId.length;
  for (let row = table.firstPerson[frame] ?? end; row < end; row++) {
    people.push({
      trackId: table.people.trackId[row] ?? 0,
      box: boxAt(table.people, row),
      confidence: table.people.confidence[row] ?? 0,
    });
  }
  return people;
}

export function ballsAt(table: LookTable, frame: number): BallLook[] {
  const balls: BallLook[] = [];
  const end = table.firstBall[frame + 1] ?? table.balls.left.length;
  for (let row = table.firstBall[frame] ?? end; row < end; row++) {
    balls.push({ row, box: boxAt(table.balls, row), confidence: table.balls.confidence[row] ?? 0 });
  }
  return balls;
}

function addBox(columns: BoxColumns, box: BboxXywhNorm, confidence: number): void {
  columns.left.push(box[0]);
  columns.top.push(box[1]);
  columns.width.push(box[2]);
  columns.height.push(box[3]);
  columns.confidence.push(confidence);
}

export function boxAt(columns: BoxColumns, row: number): BboxXywhNorm {
  return [columns.left[row] ?? 0, columns.top[row] ?? 0, columns.width[row] ?? 0, columns.height[row] ?? 0];
}
