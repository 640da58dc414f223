import { z } from 'zod';
import { askForClipsBody, clipSetSchema } from '../../../lib/contracts/clip-set.ts';
import type { RouteSpec } from '../route-spec.ts';
import { jobParams } from './parameters.ts';

const clipSetParams = jobParams.extend({ clip_set_id: z.uuid() });

export const CLIP_ROUTES = {
  askForClips: {
    method: 'POST',
    path: '/api/jobs/{job_id}/clips',
    tag: 'reels',
    access: 'member',
    params: jobParams,
    body: askForClipsBody,
    summary:
      'Have clips cut to files of their own: those of reels, of all events that are not rejected, or of some events; asked twice, it is one set',
    replies: { 200: { description: 'The set, and how far it is.', schema: clipSetSchema } },
    problems: ['conflict'],
  },
  getClipSet: {
    method: 'GET',
    path: '/api/jobs/{job_id}/clips/{clip_set_id}',
    tag: 'reels',
    access: 'member',
    params: clipSetParams,
    summary: 'How far a set of clips is',
    replies: { 200: { description: 'The set.', schema: clipSetSchema } },
  },
  getClipSetFile: {
    method: 'GET',
    path: '/api/jobs/{job_id}/clips/{clip_set_id}/file',
    tag: 'reels',
    access: 'member',
    params: clipSetParams,
    summary:
      'The clips of a set as a zip: named by place, match clock, event and team, with clips.csv, and a list of those that are missing if any are',
    replies: { 200: { description: 'The zip, stored, of known length.', mediaType: 'application/zip' } },
    problems: ['conflict', 'gone'],
  },
} as const satisfies Record<string, RouteSpec>;
