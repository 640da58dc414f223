import { sharedReelSchema } from '../../../lib/contracts/portal.ts';
import type { RouteSpec } from '../route-spec.ts';
import { bytes, fileQuery, tokenParams } from './parameters.ts';

export const SHARED_ROUTES = {
  getShared: {
    method: 'GET',
    path: '/api/shared/{token}',
    tag: 'sharing',
    access: 'anyone',
    params: tokenParams,
    summary: 'What a person with a link may see',
    replies: { 200: { description: 'The reel.', schema: sharedReelSchema } },
    problems: ['gone'],
  },
  getSharedFile: {
    method: 'GET',
    path: '/api/shared/{token}/file',
    tag: 'sharing',
    access: 'anyone',
    params: tokenParams,
    query: fileQuery,
    summary: 'The reel behind a link',
    replies: bytes('video/mp4', 'The reel.'),
    problems: ['gone'],
  },
  getSharedPoster: {
    method: 'GET',
    path: '/api/shared/{token}/poster',
    tag: 'sharing',
    access: 'anyone',
    params: tokenParams,
    summary: 'A picture for the page behind a link',
    replies: bytes('image/jpeg', 'The picture.'),
    problems: ['gone'],
  },
} as const satisfies Record<string, RouteSpec>;
