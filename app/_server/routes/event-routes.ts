import { exportFileSchema } from '../../../lib/contracts/export-files.ts';
import { importEventsBody, importReply, MAX_IMPORT_BODY_LETTERS } from '../../../lib/contracts/import-events.ts';
import { matchEventSchema } from '../../../lib/contracts/match-event.ts';
import { addEventBody, eventListReply, reviewEventBody } from '../../../lib/contracts/portal.ts';
import { reviewBatchBody, reviewHistoryReply } from '../../../lib/contracts/review.ts';
import type { RouteSpec } from '../route-spec.ts';
import { eventParams, jobParams } from './parameters.ts';

export const EVENT_ROUTES = {
  listEvents: {
    method: 'GET',
    path: '/api/jobs/{job_id}/events',
    tag: 'events',
    access: 'member',
    params: jobParams,
    summary: 'Events as they stand, rejected ones too, in the order of time',
    replies: { 200: { description: 'Events.', schema: eventListReply } },
  },
  exportEvents: {
    method: 'GET',
    path: '/api/jobs/{job_id}/export/{file}',
    tag: 'events',
    access: 'member',
    params: jobParams.extend({ file: exportFileSchema }),
    summary:
      'Events as they stand for other programs: tables and events.json with all of them, the other formats without rejected ones',
    replies: { 200: { description: 'The file, under its own media type.', mediaType: 'application/octet-stream' } },
  },
  importEvents: {
    method: 'POST',
    path: '/api/jobs/{job_id}/imports',
    tag: 'events',
    access: 'member',
    params: jobParams,
    body: importEventsBody,
    maxBodyLetters: MAX_IMPORT_BODY_LETTERS,
    summary: 'Add the events of another program’s file, all at once; a dry run only tells what would be done',
    replies: { 200: { description: 'What becomes of each row.', schema: importReply } },
  },
  eventsFileSchema: {
    method: 'GET',
    path: '/api/schemas/events.json',
    tag: 'events',
    access: 'anyone',
    summary: 'The JSON Schema of the export events.json',
    replies: { 200: { description: 'JSON Schema 2020-12.', mediaType: 'application/schema+json' } },
  },
  addEvent: {
    method: 'POST',
    path: '/api/jobs/{job_id}/events',
    tag: 'events',
    access: 'member',
    params: jobParams,
    body: addEventBody,
    summary: 'Add an event that a person saw; it counts as confirmed',
    replies: { 201: { description: 'The event.', schema: matchEventSchema } },
  },
  reviewEvent: {
    method: 'PATCH',
    path: '/api/jobs/{job_id}/events/{event_id}',
    tag: 'events',
    access: 'member',
    params: eventParams,
    body: reviewEventBody,
    summary:
      'Confirm, reject or correct an event; what the model said is kept beside. With If-Match (the ETag, or metadata.version) refused when somebody changed it since',
    replies: { 200: { description: 'The event as it stands now.', schema: matchEventSchema } },
    problems: ['changed_meanwhile'],
  },
  changeEvents: {
    method: 'POST',
    path: '/api/jobs/{job_id}/reviews',
    tag: 'events',
    access: 'member',
    params: jobParams,
    body: reviewBatchBody,
    summary: 'Many reviews and additions as one: all of them, or none',
    replies: { 200: { description: 'The events that were written, as they stand now.', schema: eventListReply } },
    problems: ['changed_meanwhile'],
  },
  reviewHistory: {
    method: 'GET',
    path: '/api/jobs/{job_id}/events/{event_id}/reviews',
    tag: 'events',
    access: 'member',
    params: eventParams,
    summary: 'Who said what about an event, and when; newest first',
    replies: { 200: { description: 'Reviews.', schema: reviewHistoryReply } },
  },
} as const satisfies Record<string, RouteSpec>;
