import type { BboxXywhNorm } from './box.ts';
import type { EventType, ReelType } from './football.ts';

/*
 * The shapes of the binding contract carry their wire names (snake_case) everywhere, so that no mapping can go wrong;
 * everything that is ours alone is camelCase. All timestamps: presentation seconds from the start of the video.
 */

export const CLASS_NAMES = ['player', 'goalkeeper', 'referee', 'ball'] as const;
export type ClassName = (typeof CLASS_NAMES)[number];

/** One object in one frame. `confidence` 0..1. */
export type Detection = {
  readonly frame_number: number;
  readonly timestamp: number;
  readonly class_name: ClassName;
  readonly confidence: number;
  readonly bbox: BboxXywhNorm;
};

/** One object followed over time. `track_id` is unique within a run. */
export type Track = {
  readonly track_id: number;
  readonly detections: readonly Detection[];
  readonly is_goalkeeper: boolean;
};

/** Something that happened. `metadata.key_sec` is the key moment; `metadata.outcome` how a shot ended; `metadata.evidence` why it was found. */
export type MatchEvent = {
  readonly event_id: string;
  readonly job_id: string;
  readonly source_file: string;
  readonly event_type: EventType;
  readonly timestamp_start: number;
  readonly timestamp_end: number;
  readonly confidence: number;
  readonly reel_targets: readonly ReelType[];
  readonly player_track_id: number | null;
  readonly is_goalkeeper_event: boolean;
  readonly frame_start: number;
  readonly frame_end: number;
  readonly reviewed: boolean;
  /** null: no decision yet; true: stands; false: rejected. */
  readonly review_override: boolean | null;
  readonly metadata: Readonly<Record<string, unknown>>;
};

/** A window of the source that goes into a reel; `events` are the ids it shows. */
export type ClipBoundary = {
  readonly source_file: string;
  readonly start_sec: number;
  readonly end_sec: number;
  readonly events: readonly string[];
  readonly reel_type: ReelType;
};

export type Team = 'home' | 'away';

/** What a rule says it saw, before it gets ids and frame numbers. Times in presentation seconds. */
export type EventCandidate = {
  readonly type: EventType;
  readonly startSec: number;
  /** The moment itself: the strike, the touch, the save. */
  readonly keySec: number;
  readonly endSec: number;
  /** 0..1 */
  readonly confidence: number;
  /** Side that did it, where known. */
  readonly team: Team | null;
  readonly playerTrackId: number | null;
  readonly outcome: string | null;
  /** Why: named numbers with units in their names (distances, speeds, cues), for the reviewer. */
  readonly evidence: Readonly<Record<string, number | string | boolean>>;
};
