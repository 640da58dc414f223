import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../lib/domain/errors.ts';
import { joinedContent } from '../../lib/domain/joined-content.ts';
import { cutsAtJoints, type FileOnClock } from '../../lib/domain/match-files.ts';
import { formatClock } from '../../lib/domain/time.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { publishJson, readJson } from './artifact-files.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import { type Identified, identify, storedVideo, storedVideoSchema } from './identify.ts';
import type { StageContext } from './stage.ts';

/** A file of the match, what it is, and which part of the match's clock it fills. */
export type GatheredFile = FileOnClock & { readonly sha256: string; readonly video: ProbedVideo };

/** The match as one video, whatever files it came in. */
export type GatheredMatch = Identified & {
  /** What all other stages read: the file itself, or the files joined. */
  readonly sourcePath: string;
  /** Under which name its events are told: the first file's. */
  readonly sourceName: string;
  readonly files: readonly GatheredFile[];
  /** Of the files joined; null: there is one. */
  readonly joinedKey: string | null;
  readonly notes: readonly string[];
};

/** Raised when joining makes something else of the same files. */
const JOIN_VERSION = 1;
/** Part of gathering that reading the files is, where they must be joined. */
const READ_PART = 0.2;

const joinedSchema = z.object({
  video: storedVideoSchema,
  startsSec: z.array(z.number()),
  lengthsSec: z.array(z.number()),
  notes: z.array(z.string()),
});

/**
 * What the match is filmed in. One file is read where it is. Several are joined to one, kept in the store: everything that follows
 * then has one video with one clock, and each file is looked at once.
 * @param part  of the stage's work that this is
 */
export async function gatherMatch(ctx: StageContext, part: number): Promise<GatheredMatch> {
  const { sourcePath, moreFiles = [] } = ctx;
  const sourceName = basename(sourcePath);
  if (moreFiles.length === 0) {
    const { sha256, video } = await identify(within(ctx, 0, part));
    const file = { path: sourcePath, filename: sourceName, startSec: 0, durationSec: video.durationSec, begins: null };
    return { sha256, video, sourcePath, sourceName, files: [{ ...file, sha256, video }], joinedKey: null, notes: [] };
  }
  const read = await readAll(within(ctx, 0, part * READ_PART), [sourcePath, ...moreFiles.map(({ path }) => path)]);
  const sha256 = createHash('sha256')
    .update(joinedContent(read.map((file) => file.sha256)))
    .digest('hex');
  const keyOf = (name: string) => artifactKey(sha256, 'ingest', fingerprint('ingest', { sha256, JOIN_VERSION }), name);
  const keys = { video: keyOf('match.mp4'), facts: keyOf('match.json') };
  const isThere = (await ctx.store.has(keys.video)) && (await ctx.store.has(keys.facts));
  if (!isThere) await joinAll(within(ctx, part * READ_PART, part), read, keys);
  const { video, startsSec, lengthsSec, notes } = await readJson(ctx.store, keys.facts, joinedSchema);
  const files = read.map((file, index) => ({
    ...file,
    filename: basename(file.path),
    startSec: startsSec[index] ?? 0,
    durationSec: lengthsSec[index] ?? 0,
    begins: index === 0 ? null : (moreFiles[index - 1]?.begins ?? 'piece'),
  }));
  const joined = { joinedKey: keys.video, sourcePath: await ctx.store.localPath(keys.video) };
  return { sha256, video, cutsSec: cutsAtJoints(files), sourceName, files, notes, ...joined };
}

type ReadFile = { readonly path: string; readonly sha256: string; readonly video: ProbedVideo };

async function readAll(ctx: StageContext, paths: readonly string[]): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [index, path] of paths.entries()) {
    const of = `, ${index + 1} of ${paths.length}`;
    const one = within(ctx, index / paths.length, (index + 1) / paths.length, of);
    const { sha256, video } = await identify({ ...one, sourcePath: path }).catch(named(path));
    const same = read.find((file) => file.sha256 === sha256);
    if (same)
      throw new AppError(
        'invalid_input',
        `${basename(path)} and ${basename(same.path)} are the same recording. Submit the match again with one of them.`,
      );
    read.push({ path, sha256, video });
  }
  return read;
}

/** Of several files, the one that is meant. */
function named(path: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof AppError) || error.message.includes(basename(path))) throw error;
    throw new AppError(error.code, `${basename(path)}: ${error.message}`, { cause: error });
  };
}

async function joinAll(
  ctx: StageContext,
  read: readonly ReadFile[],
  keys: { readonly video: string; readonly facts: string },
): Promise<void> {
  const totalSec = read.reduce((sum, { video }) => sum + video.durationSec, 0);
  const scratch = await ctx.store.scratch();
  try {
    const output = join(scratch.dir, 'match.mp4');
    const parts = read.map(({ path, video }) => ({ source: path, video }));
    const report = (sec: number) =>
      ctx.onProgress(Math.min(1, sec / totalSec), `joining the files: ${formatClock(sec)} of ${formatClock(totalSec)}`);
    const joined = await ctx.media.joinVideos({ parts, output, scratchDir: scratch.dir }, report, ctx.signal);
    await ctx.store.publish(keys.video, output);
    await publishJson(ctx.store, keys.facts, { ...joined, video: storedVideo(joined.video) });
  } finally {
    await scratch.release();
  }
}

/** Progress of a part of the work as progress of the whole. */
function within(ctx: StageContext, from: number, to: number, noteEnd = ''): StageContext {
  return { ...ctx, onProgress: (part, note) => ctx.onProgress(from + (to - from) * part, `${note}${noteEnd}`) };
}
