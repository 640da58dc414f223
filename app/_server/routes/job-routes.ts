import { z } from 'zod';
import { jobSchema, jobStatusReply, submitJobBody } from '../../../lib/contracts/job.ts';
import { saveSetupBody } from '../../../lib/contracts/match-setup.ts';
import { jobListReply, matchViewSchema } from '../../../lib/contracts/portal.ts';
import { replayBody } from '../../../lib/contracts/review.ts';
import { scenesReply } from '../../../lib/contracts/scenes.ts';
import { tracksQuery, tracksReply } from '../../../lib/contracts/tracks.ts';
import type { RouteSpec } from '../route-spec.ts';
import { bytes, fileQuery, jobParams } from './parameters.ts';

export const JOB_ROUTES = {
  submitJob: {
    method: 'POST',
    path: '/api/jobs',
    tag: 'jobs',
    access: 'member',
    body: submitJobBody,
    summary:
      'Submit a video: the same file with the same reels is the same job, unless that failed; then it is tried again',
    replies: {
      200: { description: 'The job that there is already.', schema: jobSchema },
      201: { description: 'A new job, or a failed one started again.', schema: jobSchema },
    },
    problems: ['outside_roots', 'not_found', 'unsupported_media', 'broken_media'],
  },
  listJobs: {
    method: 'GET',
    path: '/api/jobs',
    tag: 'jobs',
    access: 'member',
    summary: 'All jobs, newest first',
    replies: { 200: { description: 'Jobs with their progress.', schema: jobListReply } },
  },
  getJob: {
    method: 'GET',
    path: '/api/jobs/{job_id}',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    summary: 'The full job record',
    replies: { 200: { description: 'The job.', schema: jobSchema } },
  },
  getJobStatus: {
    method: 'GET',
    path: '/api/jobs/{job_id}/status',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    summary: 'How far a job is, from frames and seconds really done',
    replies: { 200: { description: 'Status and progress.', schema: jobStatusReply } },
  },
  retryJob: {
    method: 'POST',
    path: '/api/jobs/{job_id}/retry',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    summary: 'Do a job again, from the first artifact that is missing',
    replies: { 200: { description: 'The job, back at pending.', schema: jobSchema } },
    problems: ['conflict'],
  },
  replayJob: {
    method: 'POST',
    path: '/api/jobs/{job_id}/replay',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    body: replayBody,
    summary: 'Do a job again from a stage on, with other settings; what people said of its events still stands',
    replies: { 200: { description: 'The job, back at pending.', schema: jobSchema } },
    problems: ['conflict'],
  },
  cancelJob: {
    method: 'POST',
    path: '/api/jobs/{job_id}/cancel',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    summary: 'Stop a job; nothing at work is fine too',
    replies: {
      200: {
        description: 'The job; failed, with words that say who stopped it, if anything was at work.',
        schema: jobSchema,
      },
    },
  },
  getMatch: {
    method: 'GET',
    path: '/api/jobs/{job_id}/match',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    summary: 'Everything the review page shows',
    replies: { 200: { description: 'Job, runs, events, clips, reels and media.', schema: matchViewSchema } },
  },
  removeMatch: {
    method: 'DELETE',
    path: '/api/jobs/{job_id}/match',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    summary:
      'Take a match away with its events, reviews, squads, reels, clips and links; the video stays where it lies',
    replies: { 204: { description: 'Gone.' } },
    problems: ['conflict'],
  },
  getScenes: {
    method: 'GET',
    path: '/api/jobs/{job_id}/scenes',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    summary: 'Where the picture cuts, and what it shows in between',
    replies: {
      200: { description: 'Scenes in the order of time; none while nothing is tracked.', schema: scenesReply },
    },
  },
  saveMatchSetup: {
    method: 'PUT',
    path: '/api/jobs/{job_id}/setup',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    body: saveSetupBody,
    summary:
      'Say who played whom, when, with whom, and where the halves lie: the whole set-up, in the place of the earlier one',
    replies: { 200: { description: 'The match.', schema: matchViewSchema } },
    problems: ['conflict'],
  },
  getMedia: {
    method: 'GET',
    path: '/api/jobs/{job_id}/media/{file}',
    tag: 'jobs',
    access: 'member',
    params: jobParams.extend({ file: z.enum(['proxy.mp4', 'poster.jpg', 'sprite.jpg', 'sprite.vtt', 'sound.json']) }),
    query: fileQuery,
    summary: 'What ingest made for watching: proxy, poster, thumbnails, the curve of its sound',
    replies: bytes('application/octet-stream', 'The file: video/mp4, image/jpeg, text/vtt or application/json.'),
  },
  getTracks: {
    method: 'GET',
    path: '/api/jobs/{job_id}/tracks',
    tag: 'jobs',
    access: 'member',
    params: jobParams,
    query: tracksQuery,
    summary: 'Who was where in a span of the match: people with their numbers and teams, and the ball',
    replies: { 200: { description: 'The frames that were looked at, in the order of time.', schema: tracksReply } },
  },
} as const satisfies Record<string, RouteSpec>;
