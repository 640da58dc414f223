import { join } from 'node:path';
import { createLogger } from '../../lib/adapters/logger.ts';
import { prismaAccounts } from '../../lib/adapters/prisma/accounts.ts';
import { connectDatabase } from '../../lib/adapters/prisma/client.ts';
import { prismaClipSetRepository } from '../../lib/adapters/prisma/clip-set-repository.ts';
import { prismaEventRepository } from '../../lib/adapters/prisma/event-repository.ts';
import { prismaJobRepository } from '../../lib/adapters/prisma/job-repository.ts';
import { prismaMatchSetupRepository } from '../../lib/adapters/prisma/match-setup-repository.ts';
import { prismaShareLinkRepository } from '../../lib/adapters/prisma/share-link-repository.ts';
import { syncMediaRoots } from '../../lib/adapters/prisma/sync-media-roots.ts';
import { prismaVenueRepository } from '../../lib/adapters/prisma/venue-repository.ts';
import { connectQueue } from '../../lib/adapters/queue/pg-boss-queue.ts';
import { secrets } from '../../lib/adapters/secrets.ts';
import { createFolderArtifactStore } from '../../lib/adapters/storage/folder-artifact-store.ts';
import { folderMediaRoots } from '../../lib/adapters/storage/media-roots.ts';
import { sampleTruth } from '../../lib/adapters/storage/sample-truth.ts';
import { createSceneReader } from '../../lib/adapters/storage/scene-reader.ts';
import { createTrackReader } from '../../lib/adapters/storage/track-reader.ts';
import { type Env, readEnv, required } from '../../lib/config/env.ts';
import type { Clock } from '../../lib/ports/clock.ts';
import { createAuth } from './auth.ts';

const systemClock: Clock = { now: () => new Date() };

/** The web's composition root: everything a route may use. */
export async function buildDeps(env: Env) {
  const databaseUrl = required(env.databaseUrl, 'DATABASE_URL');
  const logger = createLogger({ level: env.logLevel, name: 'web' });
  const database = connectDatabase(databaseUrl);
  const queue = await connectQueue(databaseUrl, logger);
  await syncMediaRoots(database, env.mediaRoots);
  const artifacts = createFolderArtifactStore(env.artifactsDir);
  return {
    env,
    logger,
    database,
    queue,
    secrets,
    clock: systemClock,
    auth: createAuth({ database, secret: required(env.authSecret, 'TOUCHLINE_AUTH_SECRET'), baseUrl: env.baseUrl }),
    accounts: prismaAccounts(database),
    jobs: prismaJobRepository({ database, queue, pathOf: (key) => join(env.artifactsDir, key) }),
    events: prismaEventRepository(database),
    clipSets: prismaClipSetRepository({ database, queue }),
    scenes: createSceneReader(createFolderArtifactStore(env.artifactsDir)),
    links: prismaShareLinkRepository(database),
    setups: prismaMatchSetupRepository(database),
    venues: prismaVenueRepository(database),
    roots: folderMediaRoots(env.mediaRoots),
    artifacts,
    tracks: createTrackReader(artifacts),
    truth: sampleTruth(join(process.cwd(), 'public', 'sample')),
  };
}
export type Deps = Awaited<ReturnType<typeof buildDeps>>;

/** Next loads this file once per bundle and again after every edit in development; connections are made once per process. */
const shared: { touchlineDeps?: Promise<Deps> | undefined } = globalThis as { touchlineDeps?: Promise<Deps> };

export function deps(): Promise<Deps> {
  shared.touchlineDeps ??= buildDeps(readEnv()).catch((error: unknown) => {
    // The next request tries again: the database may just not have been up yet.
    shared.touchlineDeps = undefined;
    throw error;
  });
  return shared.touchlineDeps;
}

/** Tests bring their own database. */
export function replaceDeps(instead: Promise<Deps>): void {
  shared.touchlineDeps = instead;
}
