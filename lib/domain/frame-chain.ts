import { matchMotion } from './camera-motion.ts';
import type { DetectedFrame, PictureMotion } from './detected-frame.ts';
import { type GreyPicture, pictureSignature, resizedGrey } from './grey-picture.ts';
import { DEFAULT_CUT, isCut, type PeopleSeen, partStayed, sharedTones, sweepsOn } from './scene-cut.ts';

/** What the chain reads of one look at one picture. */
export type ChainLink = Pick<DetectedFrame, 'people' | 'balls' | 'grassPart' | 'paint'> & {
  readonly grey: GreyPicture;
};

/** Everything the next step needs to know of the past: one look back. */
export type FrameChainState = {
  readonly sceneId: number;
  readonly before: (ChainPicture & KnownStep) | null;
};

export const NEW_FRAME_CHAIN: FrameChainState = { sceneId: 0, before: null };

/** What is known of the step from the look before: its motion, or null where the picture cut. */
export type KnownStep = { readonly motion: PictureMotion | null };

/**
 * Add one look to the chain: how the camera moved since the look before, and whether a new scene began.
 * The first frame of a chain belongs to scene 0 and has no motion. Looks may lie unevenly in time and be of different sizes.
 * @param known  when this very step was measured before
 */
export function stepFrameChain(
  state: FrameChainState,
  look: ChainLink,
  frameNumber: number,
  ptsSec: number,
  known: KnownStep | null = null,
): { readonly state: FrameChainState; readonly frame: DetectedFrame } {
  const { grey, ...seen } = look;
  const now = { ptsSec, boxes: seen.people.map(({ bboxXywhNorm }) => bboxXywhNorm), grey };
  const { before } = state;
  const motion = before === null ? null : (known ?? stepBetween(before, now)).motion;
  const sceneId = before !== null && motion === null ? state.sceneId + 1 : state.sceneId;
  const cutPicture = motion === null ? { cutPicture: pictureSignature(grey) } : {};
  return {
    state: { sceneId, before: { ...now, motion } },
    frame: { frameNumber, ptsSec, sceneId, ...cutPicture, motion, ...seen },
  };
}

type ChainPicture = PeopleSeen & { readonly grey: GreyPicture };

function stepBetween(before: ChainPicture & KnownStep, now: ChainPicture): KnownStep {
  const { grey } = now;
  const greyBefore = resizedGrey(before.grey, grey.widthPx, grey.heightPx);
  const matched = matchMotion(greyBefore, grey, now.boxes, before.motion ?? undefined);
  if (matched === null) return { motion: null };
  const cut = isCut({
    likeness: matched.likeness,
    sharedTones: sharedTones(greyBefore, grey),
    partStayed: partStayed(before, now, matched.motion, grey.widthPx / grey.heightPx, DEFAULT_CUT),
    sweepsOn: sweepsOn(before.motion, matched.motion),
  });
  return { motion: cut ? null : matched.motion };
}

type FrameChain = (look: ChainLink, frameNumber: number, ptsSec: number, known?: KnownStep | null) => DetectedFrame;

/** The chain as a function that remembers its state, for a loop over looks in the order of time. */
export function createFrameChain(): FrameChain {
  let state = NEW_FRAME_CHAIN;
  return (look, frameNumber, ptsSec, known = null) => {
    const step = stepFrameChain(state, look, frameNumber, ptsSec, known);
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
