import type { DetectedFrame } from '../domain/detected-frame.ts';
import type { Detection, MatchEvent, Track } from '../domain/event.ts';
import type { ReelType } from '../domain/football.ts';
import type { RawFrame } from './media-tool.ts';

/** What one look at one picture gives: everything of `DetectedFrame` that needs no neighbour in time. */
export type FrameLook = Pick<DetectedFrame, 'people' | 'balls' | 'grassPart' | 'paint'> & {
  /** Small grey picture (rows of `widthPx` bytes) for camera motion and cuts. */
  readonly grey: { readonly widthPx: number; readonly heightPx: number; readonly data: Uint8Array };
};

export type LookRequest = {
  readonly minPersonConfidence: number;
  readonly minBallConfidence: number;
  /** How many ball candidates, the best, are looked at again enlarged. */
  readonly secondLooks: number;
  /** Where the ball should be, parts of the picture: looked at closely even if nothing is seen there at first sight. */
  readonly ballPlaceNorm?: readonly [x: number, y: number] | null;
};

/**
 * A network with its pixels-side analysis behind a pool of threads.
 * `look` may be called again before the last has answered: each call is answered on its own and work overlaps; a caller that wants order
 * awaits in order. It takes the picture's bytes over: `planesGbr` is empty afterwards, and goes back to whoever offers `giveBack`.
 * Throws `AppError`: `invalid_input` for a size that is no multiple of `inputMultipleOfPx`, `cancelled` after `close`, `internal` when
 * a thread fails.
 */
export interface FrameLooker {
  readonly threads: number;
  /** What the warm-up inference really ran on ("cpu"), not what was asked for. */
  readonly executionProvider: string;
  /** The networks that look, each with the sha256 of its file. */
  readonly models: readonly { readonly name: string; readonly sha256: string }[];
  readonly inputMultipleOfPx: number;
  look(frame: RawFrame, request: LookRequest): Promise<FrameLook>;
  close(): Promise<void>;
}

/** The binding detector port, as a profile implements it (`detect_frame`, `classify_events`, `reel_targets`). */
export interface BaseDetector {
  detectFrame(frame: RawFrame, frameNumber: number, timestamp: number): Promise<readonly Detection[]>;
  classifyEvents(tracks: readonly Track[], jobId: string, sourceFile: string): readonly MatchEvent[];
  readonly reelTargets: readonly ReelType[];
}
