import { z } from 'zod';
import { rootEntriesReply, rootsReply } from '../../../lib/contracts/portal.ts';
import type { RouteSpec } from '../route-spec.ts';

const state = z.object({ status: z.string() });

export const PORTAL_ROUTES = {
  listRoots: {
    method: 'GET',
    path: '/api/roots',
    tag: 'media roots',
    access: 'member',
    summary: 'Folders that may be browsed and submitted from',
    replies: { 200: { description: 'Roots.', schema: rootsReply } },
  },
  browseRoot: {
    method: 'GET',
    path: '/api/roots/{root_id}/entries',
    tag: 'media roots',
    access: 'member',
    params: z.object({ root_id: z.string() }),
    query: z.object({ path: z.string().default('').meta({ description: 'Absolute; empty for the root itself.' }) }),
    summary: 'Sub-folders and videos of a folder',
    replies: { 200: { description: 'Entries, folders first.', schema: rootEntriesReply } },
    problems: ['outside_roots'],
  },
  welcome: {
    method: 'GET',
    path: '/api/welcome',
    tag: 'portal',
    access: 'anyone',
    query: z.object({ token: z.string().default(''), next: z.string().default('/') }),
    summary: 'Sign in with a one-time link and go on to a page of the portal',
    replies: { 303: { description: 'To the page; to the sign-in page when the link was used before or has run out.' } },
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    tag: 'portal',
    access: 'anyone',
    summary: 'This document',
    replies: { 200: { description: 'OpenAPI 3.1.', mediaType: 'application/json' } },
  },
  healthz: {
    method: 'GET',
    path: '/api/healthz',
    tag: 'portal',
    access: 'anyone',
    summary: 'The web process is alive',
    replies: { 200: { description: 'Alive.', schema: state } },
  },
  readyz: {
    method: 'GET',
    path: '/api/readyz',
    tag: 'portal',
    access: 'anyone',
    summary: 'The web process can reach its database',
    replies: { 200: { description: 'Ready.', schema: state }, 503: { description: 'Not ready.', schema: state } },
  },
} as const satisfies Record<string, RouteSpec>;
