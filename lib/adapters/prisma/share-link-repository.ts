import type { ReelVersionView, ShareLinkView } from '../../contracts/portal.ts';
import type { ReelType } from '../../domain/football.ts';
import type { ShareLinkRepository, StoredReelFile } from '../../ports/share-link-repository.ts';
import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { chaptersOf } from './job-rows.ts';

const WITH_NEWEST = {
  versions: { orderBy: { version: 'desc' }, take: 1 },
  job: { include: { match: { include: { videos: { orderBy: { position: 'asc' }, take: 1 } } } } },
} as const;
type ReelRow = Prisma.ReelGetPayload<{ include: typeof WITH_NEWEST }>;
type LinkRow = Prisma.ShareLinkGetPayload<{ include: { reel: { select: { reelType: true } } } }>;

export function prismaShareLinkRepository(database: Database): ShareLinkRepository {
  return {
    async findReel(jobId, reelType, version) {
      const row = await database.reel.findUnique({
        where: { jobId_reelType: { jobId, reelType } },
        include: {
          ...WITH_NEWEST,
          versions: { ...WITH_NEWEST.versions, ...(version === undefined ? {} : { where: { version } }) },
        },
      });
      return row && newestFile(row);
    },

    async listVersions(jobId, reelType) {
      const rows = await database.reelVersion.findMany({
        where: { reel: { jobId, reelType } },
        orderBy: { version: 'desc' },
      });
      return rows.map((row, index) => versionView(row, { jobId, reelType, isNewest: index === 0 }));
    },

    async create({ jobId, reelType, ...link }) {
      const row = await database.shareLink.create({
        data: {
          label: link.label,
          tokenSha256: link.tokenSha256,
          expiresAt: link.expiresAt,
          reel: { connect: { jobId_reelType: { jobId, reelType } } },
          ...(link.createdById ? { createdBy: { connect: { id: link.createdById } } } : {}),
        },
        include: { reel: { select: { reelType: true } } },
      });
      return linkView(row);
    },

    async listActive(jobId, reelType, now) {
      const rows = await database.shareLink.findMany({
        where: { reel: { jobId, reelType }, revokedAt: null, expiresAt: { gt: now } },
        orderBy: { createdAt: 'desc' },
        include: { reel: { select: { reelType: true } } },
      });
      return rows.map(linkView);
    },

    async findByToken(tokenSha256) {
      const row = await database.shareLink.findUnique({
        where: { tokenSha256 },
        include: { reel: { include: WITH_NEWEST } },
      });
      const reel = row && newestFile(row.reel);
      return (
        row && reel && { linkId: row.id, label: row.label, expiresAt: row.expiresAt, revokedAt: row.revokedAt, reel }
      );
    },

    async countOpening(linkId, now) {
      await database.shareLink.update({
        where: { id: linkId },
        data: { openCount: { increment: 1 }, lastOpenedAt: now },
      });
    },

    async revoke(linkId, now) {
      const link = await database.shareLink.findUnique({ where: { id: linkId }, select: { revokedAt: true } });
      if (link?.revokedAt === null)
        await database.shareLink.update({ where: { id: linkId }, data: { revokedAt: now } });
      return link !== null;
    },
  };
}

function newestFile(row: ReelRow): StoredReelFile | null {
  const version = row.versions[0];
  if (!version) return null;
  return {
    jobId: row.jobId,
    title: row.job.match.title,
    reelType: row.reelType,
    version: version.version,
    artifactKey: version.artifactKey,
    posterKey: row.job.match.videos[0]?.posterKey ?? null,
    durationSec: version.durationSec,
    sizeBytes: Number(version.sizeBytes),
    clipCount: version.clipCount,
    chapters: chaptersOf(version.chapters),
  };
}

function versionView(
  row: Prisma.ReelVersionModel,
  { jobId, reelType, isNewest }: { jobId: string; reelType: ReelType; isNewest: boolean },
): ReelVersionView {
  const url = `/api/reels/${jobId}/${reelType}/file?version=${row.version}`;
  return {
    version: row.version,
    is_newest: isNewest,
    duration_sec: row.durationSec,
    size_bytes: Number(row.sizeBytes),
    clip_count: row.clipCount,
    created_at: row.createdAt.toISOString(),
    stream_url: url,
    download_url: `${url}&download=1`,
  };
}

function linkView(row: LinkRow): ShareLinkView {
  return {
    link_id: row.id,
    reel_type: row.reel.reelType,
    label: row.label,
    url: null,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
    last_opened_at: row.lastOpenedAt?.toISOString() ?? null,
    open_count: row.openCount,
  };
}
