import { z } from 'zod';
import { jobSchema, reelReply } from '../../../lib/contracts/job.ts';
import {
  matchViewSchema,
  reelVersionsReply,
  shareLinkBody,
  shareLinkSchema,
  shareLinksReply,
} from '../../../lib/contracts/portal.ts';
import { regenerateBody } from '../../../lib/contracts/reel-making.ts';
import { chooseReelsBody } from '../../../lib/contracts/reel-membership.ts';
import type { RouteSpec } from '../route-spec.ts';
import { bytes, jobParams, reelFileQuery, reelParams } from './parameters.ts';

export const REEL_ROUTES = {
  regenerateReels: {
    method: 'POST',
    path: '/api/jobs/{job_id}/regenerate',
    tag: 'reels',
    access: 'member',
    params: jobParams,
    body: regenerateBody,
    summary:
      'Make the reels anew from the events as they stand; asked twice, it is one run. The body, which may be left out, says how they are made from now on',
    replies: { 200: { description: 'The job.', schema: jobSchema } },
    problems: ['conflict'],
  },
  chooseReels: {
    method: 'PATCH',
    path: '/api/jobs/{job_id}/reels',
    tag: 'reels',
    access: 'member',
    params: jobParams,
    body: chooseReelsBody,
    summary:
      'Which events each reel shows, by type ("goal") or type and outcome ("penalty:save"), and how (order, picks by hand, padding, greatest length); regenerate makes them so. With if_version, or If-Match (the ETag) for one reel, refused when somebody changed it since',
    replies: { 200: { description: 'The match, its reels out of date.', schema: matchViewSchema } },
    problems: ['changed_meanwhile'],
  },
  getReel: {
    method: 'GET',
    path: '/api/reels/{job_id}/{reel_type}',
    tag: 'reels',
    access: 'member',
    params: reelParams,
    summary: 'Where to download the newest version of a reel',
    replies: { 200: { description: 'Address of the file.', schema: reelReply } },
  },
  getReelFile: {
    method: 'GET',
    path: '/api/reels/{job_id}/{reel_type}/file',
    tag: 'reels',
    access: 'member',
    params: reelParams,
    query: reelFileQuery,
    summary: 'The newest version of a reel, or the one that is named',
    replies: bytes('video/mp4', 'The reel.'),
  },
  listReelVersions: {
    method: 'GET',
    path: '/api/reels/{job_id}/{reel_type}/versions',
    tag: 'reels',
    access: 'member',
    params: reelParams,
    summary: 'Every version of a reel that was made; links open the newest',
    replies: { 200: { description: 'Versions, newest first.', schema: reelVersionsReply } },
  },
  listShareLinks: {
    method: 'GET',
    path: '/api/reels/{job_id}/{reel_type}/links',
    tag: 'sharing',
    access: 'member',
    params: reelParams,
    summary: 'Links to a reel that still open',
    replies: { 200: { description: 'Links, newest first, without their addresses.', schema: shareLinksReply } },
  },
  createShareLink: {
    method: 'POST',
    path: '/api/reels/{job_id}/{reel_type}/links',
    tag: 'sharing',
    access: 'member',
    params: reelParams,
    body: shareLinkBody,
    summary: 'Make a link that opens a reel without an account',
    replies: { 201: { description: 'The link, with its address this once.', schema: shareLinkSchema } },
  },
  revokeShareLink: {
    method: 'DELETE',
    path: '/api/links/{link_id}',
    tag: 'sharing',
    access: 'member',
    params: z.object({ link_id: z.uuid() }),
    summary: 'Close a link, at once and for good',
    replies: { 204: { description: 'Closed.' } },
  },
} as const satisfies Record<string, RouteSpec>;
