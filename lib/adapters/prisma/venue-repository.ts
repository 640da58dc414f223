import type { VenueRepository } from '../../ports/venue-repository.ts';
import type { Database } from './client.ts';
import { Prisma } from './generated/client.ts';
import { toJsonObject } from './json.ts';
import { WITH_CALIBRATION_AND_MATCHES as include, venueView } from './venue-rows.ts';

export function prismaVenueRepository(database: Database): VenueRepository {
  return {
    async list() {
      const rows = await database.venue.findMany({ orderBy: { name: 'asc' }, include });
      return rows.map(venueView);
    },

    async find(venueId) {
      const row = await database.venue.findUnique({ where: { id: venueId }, include });
      return row && venueView(row);
    },

    async create({ name, pitch }) {
      try {
        return venueView(await database.venue.create({ data: { name, pitch: toJsonObject(pitch) }, include }));
      } catch (error) {
        if (isRefused(error, 'P2002')) return null;
        throw error;
      }
    },

    async change(venueId, { name, pitch }) {
      const data = { ...(name ? { name } : {}), ...(pitch ? { pitch: toJsonObject(pitch) } : {}) };
      try {
        return venueView(await database.venue.update({ where: { id: venueId }, data, include }));
      } catch (error) {
        if (isRefused(error, 'P2002')) return 'taken';
        if (isRefused(error, 'P2025')) return null;
        throw error;
      }
    },

    async remove(venueId) {
      const { count } = await database.venue.deleteMany({ where: { id: venueId } });
      return count > 0;
    },

    async addCalibration(venueId, { camera, job_id, at_sec, errorPx, errorM, createdById }) {
      const job =
        job_id && (await database.job.findUnique({ where: { id: job_id }, select: { id: true, matchId: true } }));
      const calibration = {
        camera: toJsonObject(camera),
        jobId: job ? job.id : null,
        atSec: at_sec,
        errorPx,
        errorM,
        createdById,
      };
      try {
        const row = await database.venue.update({
          where: { id: venueId },
          data: {
            pitch: toJsonObject(camera.pitch),
            calibrations: { create: calibration },
            ...(job ? { matches: { connect: { id: job.matchId } } } : {}),
          },
          include,
        });
        return venueView(row);
      } catch (error) {
        if (isRefused(error, 'P2025')) return null;
        throw error;
      }
    },

    async assign(jobId, venueId) {
      const job = await database.job.findUnique({ where: { id: jobId }, select: { matchId: true } });
      if (job === null) return 'job';
      if (venueId !== null && (await database.venue.count({ where: { id: venueId } })) === 0) return 'venue';
      await database.match.update({ where: { id: job.matchId }, data: { venueId } });
      return null;
    },
  };
}

function isRefused(error: unknown, code: 'P2002' | 'P2025'): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;
}
