import type { Removal } from '../../ports/job-repository.ts';
import type { Database, Transaction } from './client.ts';
import { matchSha256 } from './content-key.ts';
import { UNFINISHED } from './job-runs.ts';
import { lockJob } from './lock-job.ts';

/** Take the match of a job away with all that hangs on it, unless a worker is at it. */
export async function removeMatch(database: Database, jobId: string): Promise<Removal> {
  return database.$transaction(async (tx) => {
    const match = await tx.match.findFirst({
      where: { jobs: { some: { id: jobId } } },
      select: { id: true, jobs: { select: { id: true }, orderBy: { id: 'asc' } }, videos: VIDEOS },
    });
    if (match === null) return { refused: 'no_job' };
    for (const job of match.jobs) await lockJob(tx, job.id);
    const ofMatch = { job: { matchId: match.id } };
    const runs = await tx.run.count({ where: { ...ofMatch, status: UNFINISHED } });
    const cuts = await tx.clipSet.count({ where: { ...ofMatch, status: { in: ['waiting', 'cutting'] } } });
    if (runs + cuts > 0) return { refused: 'at_work' };
    await tx.match.delete({ where: { id: match.id } });
    return { removedSha256s: await noLongerUsed(tx, match.videos.map(shaOf)) };
  });
}

const VIDEOS = { select: { sha256: true }, orderBy: { position: 'asc' } } as const;

const shaOf = ({ sha256 }: { sha256: string | null }) => sha256 ?? '';

/** Of the files of a match that is no more, and of these together, what no other match is made of. */
async function noLongerUsed(tx: Transaction, sha256s: readonly string[]): Promise<string[]> {
  const wholes = new Set([...sha256s, matchSha256(sha256s)].filter((sha256) => sha256 !== ''));
  const others = await tx.match.findMany({
    where: { videos: { some: { sha256: { in: [...sha256s] } } } },
    select: { videos: VIDEOS },
  });
  for (const { videos } of others) {
    for (const sha256 of videos.map(shaOf)) wholes.delete(sha256);
    wholes.delete(matchSha256(videos.map(shaOf)));
  }
  return [...wholes];
}
