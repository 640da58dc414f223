import type { RunConfig } from '../lib/contracts/run-config.ts';
import { findEvents, toMatchEvents } from '../lib/domain/classify-events.ts';
import { type EventType, REEL_TYPES } from '../lib/domain/football.ts';
import { playFramesOfTracks } from '../lib/domain/play-of-tracks.ts';
import type { RuleSettings } from '../lib/domain/rule-settings.ts';
import type { BaseDetector, FrameLooker } from '../lib/ports/detector.ts';
import { detectionsOfLook } from './inference/detections-of-look.ts';
import { uuidOf } from './pipeline/fingerprint.ts';

const USUAL_ASPECT = 16 / 9;

/** The football profile behind the binding detector port. The engine goes finer ways to the same network and the same rules. */
export function footballDetector(
  looker: Pick<FrameLooker, 'look'>,
  config: {
    readonly detect: Pick<RunConfig['detect'], 'minPersonConfidence' | 'minBallConfidence' | 'secondLooks'>;
    readonly classify: { readonly eventTypes: readonly EventType[]; readonly minConfidence: number };
    readonly rules?: RuleSettings;
  },
): BaseDetector {
  return {
    reelTargets: REEL_TYPES,

    async detectFrame(frame, frameNumber, timestamp) {
      const { minPersonConfidence, minBallConfidence, secondLooks } = config.detect;
      const look = await looker.look(frame, { minPersonConfidence, minBallConfidence, secondLooks });
      return detectionsOfLook(look, frameNumber, timestamp);
    },

    classifyEvents(tracks, jobId, sourceFile) {
      const frames = playFramesOfTracks(tracks, USUAL_ASPECT);
      // Tracks carry their own frame numbers: an event gets that of the last moment at or before it.
      const frameAt = (sec: number) =>
        frames.findLast(({ ptsSec }) => ptsSec <= sec)?.frameNumber ?? frames[0]?.frameNumber ?? 0;
      const candidates = findEvents(frames, config.classify, { rules: config.rules });
      return toMatchEvents(candidates, { jobId, sourceFile, frameAt, uuidOf });
    },
  };
}
