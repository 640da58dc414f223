import type { RouteSpec } from './route-spec.ts';
import { CLIP_ROUTES } from './routes/clip-routes.ts';
import { EVENT_ROUTES } from './routes/event-routes.ts';
import { JOB_ROUTES } from './routes/job-routes.ts';
import { PORTAL_ROUTES } from './routes/portal-routes.ts';
import { REEL_ROUTES } from './routes/reel-routes.ts';
import { SHARED_ROUTES } from './routes/shared-routes.ts';
import { VENUE_ROUTES } from './routes/venue-routes.ts';

/** Every route there is. Handlers take their schemas from here, and the OpenAPI document is this table written out. */
export const ROUTES = {
  ...JOB_ROUTES,
  ...EVENT_ROUTES,
  ...REEL_ROUTES,
  ...CLIP_ROUTES,
  ...SHARED_ROUTES,
  ...VENUE_ROUTES,
  ...PORTAL_ROUTES,
} as const satisfies Record<string, RouteSpec>;
