import type { DetectedFrame, Lab, PictureMotion } from '../detected-frame.ts';
import type { CameraPose } from '../play.ts';
import { doubtfulTargets } from './doubtful.ts';
import { blendColours } from './kit-colour.ts';
import { matchLooks, type Seen, sureCost, unsureCost } from './look-matching.ts';
import { correctMotion, type Motion, predictMotion, startMotion } from './motion-filter.ts';
import { boxToScene, firstPose, nextPose, sceneIou } from './scene-geometry.ts';
import { trustedMotion } from './trusted-motion.ts';

export type TrackerConfig = {
  /** People at or above are matched first and may begin a track. */
  readonly highConfidence: number;
  /** Least overlap with the predicted box for a person below `highConfidence`. */
  readonly minIou: number;
  /** How long an unseen person is waited for. */
  readonly maxLostSec: number;
};

type Target = {
  readonly trackId: number;
  readonly motion: Motion;
  readonly shirtLab: Lab | null;
  readonly lastSeenSec: number;
  /** When it got its id. */
  readonly namedSec: number;
};

/** All that the next step needs; a plain value. */
export type TrackerState = {
  readonly nextTrackId: number;
  /** Scene as the detector counted it. */
  readonly sceneId: number | null;
  /** Scenes so far, with the cuts that only the people show. */
  readonly scenesCount: number;
  readonly ptsSec: number;
  readonly pose: CameraPose;
  /** How the picture moved at the last step. */
  readonly motion: PictureMotion;
  readonly targets: readonly Target[];
};

/** @param pictureAspect picture width over height: sideways and vertical distances have to be of one unit */
export function firstTrackerState(pictureAspect: number): TrackerState {
  return {
    nextTrackId: 1,
    sceneId: null,
    scenesCount: 0,
    ptsSec: 0,
    pose: firstPose(pictureAspect),
    motion: STILL,
    targets: [],
  };
}

const STILL: PictureMotion = { dxNorm: 0, dyNorm: 0, scale: 1 };

/** Part of the new look in a target's running shirt colour. */
const COLOUR_GAIN = 0.2;
/** A second box on a person already followed is a double, not a new person. */
const DOUBLE_IOU = 0.6;

/**
 * One look: two rounds of matching (sure people first, then unsure ones onto predicted boxes), in the scene frame so that
 * panning does not count as running.
 * @returns the next state, and for every person of the frame its track id (null: not followed)
 */
export function stepTracker(
  state: TrackerState,
  frame: Pick<DetectedFrame, 'ptsSec' | 'sceneId' | 'motion' | 'people'>,
  config: TrackerConfig,
): { readonly state: TrackerState; readonly trackIds: readonly (number | null)[] } {
  const { isSameScene, motion, pose, known } = lookAgain(state, frame);
  const seen = frame.people.map((person, index) => ({ index, person, box: boxToScene(pose, person.bboxXywhNorm) }));

  const sure = seen.filter(({ person }) => person.confidence >= config.highConfidence);
  const unsure = seen.filter(({ person }) => person.confidence < config.highConfidence);
  const first = matchLooks(known, sure, state.ptsSec, (target, look) => sureCost(target, look, frame.ptsSec));
  const second = matchLooks(first.unmatchedTargets, unsure, state.ptsSec, (target, look) =>
    unsureCost(target, look, config.minIou, frame.ptsSec),
  );

  const pairs = [...first.pairs, ...second.pairs];
  const doubtful = doubtfulTargets(pairs, frame.ptsSec);
  let nextTrackId = state.nextTrackId;
  const found = pairs.map(({ target, look }) => {
    const renamed = doubtful.has(target) ? { ...target, trackId: nextTrackId++, namedSec: frame.ptsSec } : target;
    return { look, target: updateTarget(renamed, look, frame.ptsSec) };
  });
  const fresh = begin(first.unmatchedLooks, found, nextTrackId, frame.ptsSec);
  const waiting = second.unmatchedTargets.filter((target) => frame.ptsSec - target.lastSeenSec <= config.maxLostSec);

  const trackIds = new Array<number | null>(frame.people.length).fill(null);
  for (const { look, target } of [...found, ...fresh]) trackIds[look.index] = target.trackId;
  return {
    state: {
      nextTrackId: nextTrackId + fresh.length,
      sceneId: frame.sceneId,
      scenesCount: state.scenesCount + (isSameScene ? 0 : 1),
      ptsSec: frame.ptsSec,
      pose,
      motion: motion ?? STILL,
      targets: [...found.map(({ target }) => target), ...fresh.map(({ target }) => target), ...waiting],
    },
    trackIds,
  };
}

/** Camera and targets at the moment of this frame; nobody is known across a cut. */
function lookAgain(state: TrackerState, frame: Pick<DetectedFrame, 'ptsSec' | 'sceneId' | 'motion' | 'people'>) {
  const cut = { isSameScene: false, motion: null, pose: firstPose(state.pose.pictureAspect), known: [] };
  if (state.sceneId !== frame.sceneId) return cut;
  const elapsedSec = Math.max(0, frame.ptsSec - state.ptsSec);
  const known = state.targets.map((target) => predictTarget(target, state.ptsSec, elapsedSec));
  const { motion, isCut } = trustedMotion(
    frame.motion,
    [state.motion, STILL],
    known.filter((target) => target.lastSeenSec === state.ptsSec).map((target) => target.motion),
    (candidate) => {
      const pose = nextPose(state.pose, candidate);
      return frame.people.map((person) => boxToScene(pose, person.bboxXywhNorm));
    },
  );
  return isCut ? cut : { isSameScene: true, motion, pose: nextPose(state.pose, motion), known };
}

function predictTarget(target: Target, lastLookSec: number, elapsedSec: number): Target {
  const isUnseen = target.lastSeenSec < lastLookSec;
  return { ...target, motion: predictMotion(target.motion, elapsedSec, isUnseen) };
}

function updateTarget(target: Target, look: Seen, ptsSec: number): Target {
  const { shirtLab } = look.person;
  return {
    ...target,
    motion: correctMotion(target.motion, look.box),
    shirtLab:
      target.shirtLab === null || shirtLab === null
        ? (target.shirtLab ?? shirtLab)
        : blendColours(target.shirtLab, shirtLab, COLOUR_GAIN),
    lastSeenSec: ptsSec,
  };
}

function begin(
  looks: readonly Seen[],
  found: readonly { readonly look: Seen }[],
  firstTrackId: number,
  ptsSec: number,
): { look: Seen; target: Target }[] {
  return looks
    .filter((look) => !found.some((other) => sceneIou(other.look.box, look.box) > DOUBLE_IOU))
    .map((look, offset) => ({
      look,
      target: {
        trackId: firstTrackId + offset,
        motion: startMotion(look.box),
        shirtLab: look.person.shirtLab,
        lastSeenSec: ptsSec,
        namedSec: ptsSec,
      },
    }));
}
