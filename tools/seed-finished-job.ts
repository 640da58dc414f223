import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Deps } from '../app/_server/deps.ts';

/** A finished job as a worker would leave it: one reel of each kind, three events, media on disk. */
export async function seedFinishedJob(deps: Deps): Promise<{ jobId: string; runId: string; eventIds: string[] }> {
  const artifact = (key: string, text: string) => {
    const file = join(deps.env.artifactsDir, key);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return key;
  };
  const video = {
    path: '/nas/match.mp4',
    filename: 'match.mp4',
    sha256: 'a'.repeat(64),
    durationSec: 90,
    fps: 25,
    widthPx: 1280,
    heightPx: 720,
    codec: 'h264',
    sizeBytes: 5n,
    proxyKey: artifact('aa/ingest-1/proxy.mp4', 'proxy bytes'),
    posterKey: artifact('aa/ingest-1/poster.jpg', 'poster bytes'),
    spriteKey: artifact('aa/ingest-1/sprite.jpg', 'sprite bytes'),
    spriteVttKey: artifact('aa/ingest-1/sprite.vtt', 'WEBVTT'),
    soundKey: artifact('aa/ingest-1/sound.json', '{"stepSec":0.1,"levelDb":[-30],"tonePct":[0]}'),
  };
  const job = await deps.database.job.create({
    data: {
      status: 'complete',
      reelTypes: ['goalkeeper', 'highlights'],
      contentKey: `${'a'.repeat(64)}:goalkeeper+highlights`,
      match: { create: { title: 'Home vs Away', videos: { create: video } } },
      runs: { create: { status: 'completed', eventsRevision: 0, progressPct: 100 } },
    },
    include: { runs: true },
  });
  const runId = job.runs[0]?.id ?? '';
  for (const reelType of ['goalkeeper', 'highlights'] as const) {
    const artifactKey = artifact(`aa/assemble-1/${reelType}.mp4`, `0123456789 ${reelType}`);
    const version = { version: 1, runId, artifactKey, durationSec: 12, sizeBytes: 21n, clipCount: 2, chapters: [] };
    await deps.database.reel.create({ data: { jobId: job.id, reelType, versions: { create: version } } });
  }
  const eventIds = [];
  for (const [index, eventType] of (['catch', 'goal', 'tackle'] as const).entries()) {
    const id = deps.secrets.newUuid();
    const isGoalkeeperEvent = eventType === 'catch';
    await deps.database.event.create({
      data: {
        id,
        jobId: job.id,
        runId,
        sourceFile: video.path,
        eventType,
        timestampStart: 10 * (index + 1),
        timestampEnd: 10 * (index + 1) + 2,
        confidence: 0.7,
        reelTargets: [isGoalkeeperEvent ? 'goalkeeper' : 'highlights'],
        isGoalkeeperEvent,
        frameStart: 250 * (index + 1),
        frameEnd: 250 * (index + 1) + 50,
        metadata: { key_sec: 10 * (index + 1) + 1 },
      },
    });
    eventIds.push(id);
  }
  return { jobId: job.id, runId, eventIds };
}
