import { calibrationPointsSchema, pitchSizeSchema } from '../../contracts/pitch.ts';
import type { CalibrationView, MatchVenue, VenueView } from '../../contracts/venue.ts';
import type { Prisma } from './generated/client.ts';

/** The calibration that counts. */
export const NEWEST_CALIBRATION = { orderBy: { createdAt: 'desc' }, take: 1 } as const;

/** What must come with a venue so that it can be told on the wire. */
export const WITH_CALIBRATION_AND_MATCHES = {
  calibrations: { ...NEWEST_CALIBRATION, include: { createdBy: { select: { name: true } } } },
  matches: {
    orderBy: { createdAt: 'desc' },
    take: 100,
    include: {
      jobs: { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true } },
      videos: { orderBy: { position: 'asc' }, take: 1, select: { proxyKey: true } },
    },
  },
} as const;
export type VenueRow = Prisma.VenueGetPayload<{ include: typeof WITH_CALIBRATION_AND_MATCHES }>;

export function venueView(row: VenueRow): VenueView {
  const [newest] = row.calibrations;
  return {
    venue_id: row.id,
    name: row.name,
    pitch: pitchSizeSchema.parse(row.pitch),
    calibration: newest ? calibrationView(newest) : null,
    matches: row.matches.flatMap(({ title, jobs: [job], videos: [video] }) =>
      job ? [{ job_id: job.id, title, has_video: Boolean(video?.proxyKey) }] : [],
    ),
  };
}

function calibrationView(row: VenueRow['calibrations'][number]): CalibrationView {
  return {
    calibration_id: row.id,
    camera: calibrationPointsSchema.parse(row.camera),
    error_px: row.errorPx,
    error_m: row.errorM,
    job_id: row.jobId,
    at_sec: row.atSec,
    created_at: row.createdAt.toISOString(),
    created_by: row.createdBy?.name ?? null,
  };
}

/** What must come with a match so that its page can tell its venue. */
export const WITH_VENUE = {
  venue: { include: { calibrations: { ...NEWEST_CALIBRATION, select: { createdAt: true } } } },
} as const;
type MatchRow = Prisma.MatchGetPayload<{ include: typeof WITH_VENUE }>;

/** @param placedAt when the last run that looked for positions began; null where there was none */
export function matchVenue({ venue }: Pick<MatchRow, 'venue'>, placedAt: Date | null): MatchVenue | null {
  if (venue === null) return null;
  const [newest] = venue.calibrations;
  return {
    venue_id: venue.id,
    name: venue.name,
    is_calibrated: newest !== undefined,
    is_news: newest !== undefined && placedAt !== null && newest.createdAt > placedAt,
  };
}
