import type { CutClip } from '../../contracts/clip-set.ts';
import { reelMakingSchema } from '../../contracts/reel-making.ts';
import type { ClipSetStore, ClipsToCut } from '../../ports/clip-set-repository.ts';
import type { Database } from './client.ts';
import { clipsOf, UNFINISHED } from './clip-set-rows.ts';
import type { Prisma } from './generated/client.ts';
import { toJsonArray } from './json.ts';
import { configOf, furtherFiles, JOB_FOR_WORK, newestTracks } from './run-config-of.ts';

const MAX_FRUITLESS_TAKES = 5;
const GIVEN_UP = `Cutting stopped ${MAX_FRUITLESS_TAKES} times at the same clip. The video may be damaged or too large for this machine; see the worker's log.`;

/** The worker's side of clip sets, on PostgreSQL. */
export function prismaClipSetStore(database: Database): ClipSetStore {
  const write = async (clipSetId: string, cut: readonly CutClip[], data: Prisma.ClipSetUpdateManyMutationInput) => {
    await database.clipSet.updateMany({
      where: { id: clipSetId, status: UNFINISHED },
      data: { ...data, cut: toJsonArray(cut) },
    });
  };
  return {
    take: (clipSetId) => take(database, clipSetId),
    report: (clipSetId, cut) => write(clipSetId, cut, { fruitlessTakes: 0 }),
    settle: (clipSetId, cut, error) => write(clipSetId, cut, { status: error === null ? 'ready' : 'failed', error }),
    async unfinished() {
      const rows = await database.clipSet.findMany({
        where: { status: UNFINISHED },
        select: { id: true },
        orderBy: { createdAt: 'asc' },
      });
      return rows.map(({ id }) => ({ clipSetId: id }));
    },
  };
}

function take(database: Database, clipSetId: string): Promise<ClipsToCut | null> {
  return database.$transaction(async (tx) => {
    const [taken] = await tx.clipSet.updateManyAndReturn({
      where: { id: clipSetId, status: UNFINISHED },
      data: { status: 'cutting', fruitlessTakes: { increment: 1 } },
      select: { fruitlessTakes: true },
    });
    if (!taken) return null;
    if (taken.fruitlessTakes > MAX_FRUITLESS_TAKES) {
      await tx.clipSet.update({ where: { id: clipSetId }, data: { status: 'failed', error: GIVEN_UP } });
      return null;
    }
    const set = await tx.clipSet.findUniqueOrThrow({ where: { id: clipSetId }, include: { job: JOB_FOR_WORK } });
    const [video, ...more] = set.job.match.videos;
    if (!video) return null;
    const run = await tx.run.findFirst({
      where: { jobId: set.jobId },
      orderBy: { createdAt: 'desc' },
      select: { configOverrides: true },
    });
    const config = configOf(run?.configOverrides ?? {}, set.job);
    const making = { ...reelMakingSchema.parse(set.making), titleCard: false };
    return {
      clipSetId,
      jobId: set.jobId,
      videoPath: video.path,
      moreFiles: furtherFiles(more),
      config: { ...config, assemble: { ...config.assemble, ...making } },
      clips: clipsOf(set.clips),
      tracksKey: await newestTracks(tx, set.jobId),
    };
  });
}
