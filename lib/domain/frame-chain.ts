import { matchMotion } from './camera-motion.ts';
import type { DetectedFrame, PictureMotion, SeenBall, SeenPerson } from './detected-frame.ts';
import type { GreyPicture } from './grey-picture.ts';
import { DEFAULT_CUT, isCut, type PeopleSeen, partStayed, sharedTones } from './scene-cut.ts';

/** What the chain reads of one look at one picture. */
export type ChainLink = {
  readonly people: readonly SeenPerson[];
  readonly balls: readonly SeenBall[];
  readonly grassPart: number;
  readonly grey: GreyPicture;
};

/** Everything the next step needs to know of the past: one look back. */
export type FrameChainState = {
  readonly sceneId: number;
  readonly before: (PeopleSeen & { readonly grey: GreyPicture; readonly motion: PictureMotion | null }) | null;
};

export const NEW_FRAME_CHAIN: FrameChainState = { sceneId: 0, before: null };

/**
 * Add one look to the chain: how the camera moved since the look before, and whether a new scene began.
 * The first frame of a chain belongs to scene 0 and has no motion.
 */
export function stepFrameChain(
  state: FrameChainState,
  look: ChainLink,
  frameNumber: number,
  ptsSec: number,
): { readonly state: FrameChainState; readonly frame: DetectedFrame } {
  const { people, balls, grassPart, grey } = look;
  const now = { ptsSec, boxes: people.map(({ bboxXywhNorm }) => bboxXywhNorm) };
  const { before } = state;
  const matched = before ? matchMotion(before.grey, grey, now.boxes, before.motion ?? undefined) : null;
  const cut =
    before !== null &&
    (matched === null ||
      isCut({
        likeness: matched.likeness,
        sharedTones: sharedTones(before.grey, grey),
        partStayed: partStayed(before, now, matched.motion, grey.widthPx / grey.heightPx, DEFAULT_CUT),
      }));
  const sceneId = cut ? state.sceneId + 1 : state.sceneId;
  const motion = cut || !matched ? null : matched.motion;
  return {
    state: { sceneId, before: { ...now, grey, motion } },
    frame: { frameNumber, ptsSec, sceneId, motion, grassPart, people, balls },
  };
}

/** The chain as a function that remembers its state, for a loop over looks in the order of time. */
export function createFrameChain(): (look: ChainLink, frameNumber: number, ptsSec: number) => DetectedFrame {
  let state = NEW_FRAME_CHAIN;
  return (look, frameNumber, ptsSec) => {
    const step = stepFrameChain(state, look, frameNumber, ptsSec);
    state = step.state;
    return step.frame;
  };
}

/*
 * Chunks of a match are worked on apart, each with a chain of its own that starts at scene 0. A chunk begins one look early
 * (at startSec - 1 / sampleFps): that first frame is the last one of the chunk before, seen again, and ties the two together.
 */

type Seam = {
  /** Added to the scenes of the current chunk. */
  readonly sceneOffset: number;
  /** Last frame given out; null before the first. */
  readonly last: Pick<DetectedFrame, 'frameNumber' | 'sceneId'> | null;
};

/** Where scene numbers of the next chunk start: on in the same scene when it repeats the last frame, else in a new one. */
function seamBefore(first: DetectedFrame, last: Seam['last']): number {
  if (!last) return 0;
  const isRepeated = first.frameNumber <= last.frameNumber;
  return last.sceneId - first.sceneId + (isRepeated ? 0 : 1);
}

/**
 * All frames in the order of time, scenes numbered through, frames that two chunks share given once.
 * A chunk that does not repeat the end of the one before begins a new scene: what happened between is not known.
 */
export async function* joinChunks(
  chunks: Iterable<AsyncIterable<DetectedFrame>> | AsyncIterable<AsyncIterable<DetectedFrame>>,
): AsyncGenerator<DetectedFrame> {
  let seam: Seam = { sceneOffset: 0, last: null };
  for await (const chunk of chunks) {
    let isFirst = true;
    for await (const frame of chunk) {
      if (isFirst) seam = { ...seam, sceneOffset: seamBefore(frame, seam.last) };
      isFirst = false;
      if (seam.last && frame.frameNumber <= seam.last.frameNumber) continue;
      const joined = { ...frame, sceneId: frame.sceneId + seam.sceneOffset };
      seam = { ...seam, last: joined };
      yield joined;
    }
  }
}
