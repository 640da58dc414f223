/** Wire statuses of a job (binding). */
export const JOB_STATUSES = [
  'pending',
  'ingesting',
  'detecting',
  'segmenting',
  'assembling',
  'complete',
  'failed',
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Statuses of one run of a job: the richer story behind the job's status. */
export const RUN_STATUSES = ['pending', 'running', 'paused', 'completed', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export const RUN_TYPES = ['initial', 'replay', 'retry'] as const;
export type RunType = (typeof RUN_TYPES)[number];

/** The stages of a run, in order; a checkpoint's `stage_index` is the position here. */
export const STAGES = ['ingest', 'detect', 'track', 'classify', 'segment', 'assemble'] as const;
export type Stage = (typeof STAGES)[number];

const STATUS_OF_STAGE: Readonly<Record<Stage, JobStatus>> = {
  ingest: 'ingesting',
  detect: 'detecting',
  track: 'detecting',
  classify: 'detecting',
  segment: 'segmenting',
  assemble: 'assembling',
};

/** What the job's wire status says while a stage runs. */
export function jobStatusOfStage(stage: Stage): JobStatus {
  return STATUS_OF_STAGE[stage];
}
