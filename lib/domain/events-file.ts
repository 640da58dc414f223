import type { EventType, ReelType } from './football.ts';
import type { ImportedAs } from './imported-as.ts';
import type { EventState } from './label-fields.ts';

/** Name and version of our own JSON: a reader refuses a newer version rather than misread it. */
export const EVENTS_FILE_FORMAT = 'touchline-events';
export const EVENTS_FILE_VERSION = 1;

/** An event with all its provenance. Times: presentation seconds from the start of the video. */
export type FiledEvent = {
  readonly event_id: string;
  readonly event_type: EventType;
  /** The event type in words. */
  readonly label: string;
  readonly timestamp_start: number;
  /** The moment itself; null where nobody said. */
  readonly key_sec: number | null;
  readonly timestamp_end: number;
  readonly frame_start: number;
  readonly frame_end: number;
  /** 0..1 */
  readonly confidence: number;
  readonly state: EventState;
  readonly source: 'model' | 'human';
  /** What the source said, where a person changed it. */
  readonly source_values: {
    readonly event_type: EventType;
    readonly timestamp_start: number;
    readonly timestamp_end: number;
  } | null;
  readonly review: { readonly decision: string; readonly by: string | null; readonly at: string } | null;
  readonly comment: string | null;
  readonly outcome: string | null;
  readonly team: string | null;
  readonly player_track_id: number | null;
  readonly is_goalkeeper_event: boolean;
  readonly reel_targets: readonly ReelType[];
  readonly imported: ImportedAs | null;
  /** Whatever else is known: the evidence of the rule above all. */
  readonly metadata: Readonly<Record<string, unknown>>;
};

export type EventsFile = {
  readonly format: typeof EVENTS_FILE_FORMAT;
  readonly format_version: typeof EVENTS_FILE_VERSION;
  readonly match: {
    readonly job_id: string;
    readonly title: string;
    readonly video: {
      readonly filename: string;
      readonly duration_sec: number;
      readonly fps: number;
      readonly width: number;
      readonly height: number;
      readonly size_bytes: number;
      readonly sha256: string;
    };
    readonly run: {
      readonly run_id: string;
      readonly run_type: string;
      readonly execution_provider: string | null;
      readonly completed_at: string | null;
    } | null;
  };
  readonly events: readonly FiledEvent[];
};
