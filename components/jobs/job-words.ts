import type { JobStatus, Stage } from '../../lib/domain/job-status.ts';

/** What a job is doing, for people. */
export const JOB_STATUS_WORDS: Readonly<Record<JobStatus, string>> = {
  pending: 'Waiting its turn',
  ingesting: 'Reading the video',
  detecting: 'Finding players and events',
  segmenting: 'Choosing clips',
  assembling: 'Making reels',
  complete: 'Ready',
  failed: 'Failed',
};

export const STAGE_WORDS: Readonly<Record<Stage, { title: string; what: string }>> = {
  ingest: { title: 'Read', what: 'Reads the file and makes a copy any browser can play' },
  detect: { title: 'Detect', what: 'Finds players and ball, picture by picture' },
  track: { title: 'Track', what: 'Follows each player and tells the teams apart' },
  classify: { title: 'Recognise', what: 'Recognises saves, shots, tackles and the rest' },
  segment: { title: 'Choose clips', what: 'Decides where each clip begins and ends' },
  assemble: { title: 'Make reels', what: 'Cuts the clips and joins them' },
};

/** True while a worker has it or will take it. */
export function isJobActive(status: JobStatus): boolean {
  return status !== 'complete' && status !== 'failed';
}
