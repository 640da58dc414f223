import { rename, statfs, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../lib/domain/errors.ts';
import type { JoinedVideo, MediaTool, OnProgress, ProbedVideo } from '../../lib/ports/media-tool.ts';
import { mainVideoStream } from './ffprobe-answer.ts';
import { requireContent } from './finished-file.ts';
import { joinCommand, type PictureTrack, pictureCommand } from './join-args.ts';
import {
  type JointPlan,
  joinedTimes,
  planAsStored,
  planEncoded,
  type StoredPart,
  startsOf,
  whyEncode,
} from './join-plan.ts';
import type { MediaTools } from './media-tools.ts';
import { describeMedia, probeVideo } from './probe.ts';
import { concatScript } from './reel-text.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { sameTimes } from './same-times.ts';
import { openSourceFile } from './source-file.ts';
import { turnTrack } from './turn-track.ts';

type JoinRequest = Parameters<MediaTool['joinVideos']>[0];

/** A quarter more than the files themselves: what is encoded anew may grow. */
const ROOM_PART = 1.25;

/**
 * Several files as one: their pictures as they are stored where all agree, else encoded to the size and rate of the first. Nothing is there
 * under its name unless every picture stands where it should.
 */
export async function joinVideos(
  tools: MediaTools,
  request: JoinRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<JoinedVideo> {
  await requireRoom(request);
  const parts: StoredPart[] = [];
  for (const { source: path, video } of request.parts) {
    const source = await openSourceFile(path);
    parts.push({ source, video, answer: await describeMedia(tools, source, signal) });
  }
  const reason = whyEncode(parts);
  if (reason === null) {
    const joined = await joinAsStored(tools, request, parts, onProgress, signal);
    if (joined) return joined;
    tools.logger.warn(
      { paths: parts.map(({ source }) => source.path) },
      'Copied, the files would show other times: encoding',
    );
  }
  return await joinEncoded(tools, request, parts, reason ?? 'their stored pictures overlap', onProgress, signal);
}

async function requireRoom({ parts, scratchDir }: JoinRequest): Promise<void> {
  const needed = parts.reduce((sum, { video }) => sum + video.sizeBytes, 0) * ROOM_PART;
  const { bavail, bsize } = await statfs(scratchDir);
  if (bavail * bsize >= needed) return;
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  throw new AppError(
    'disk_full',
    `To join these ${parts.length} files, about ${gigabytes(needed)} are needed in the data folder, and ${gigabytes(bavail * bsize)} are free. Make room and retry.`,
  );
}

/** null: the pictures would not stand where they should. */
async function joinAsStored(
  tools: MediaTools,
  request: JoinRequest,
  parts: readonly StoredPart[],
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<JoinedVideo | null> {
  const plan = planAsStored(parts);
  const [first] = parts;
  const stream = first && mainVideoStream(first.answer);
  if (!first || !stream) return null;
  const script = join(request.scratchDir, 'files.ffconcat');
  await writeFile(
    script,
    scriptOf(
      parts.map(({ source }) => source.path),
      plan,
    ),
  );
  const pictures = { script, demuxer: first.source.demuxer, streamIndex: stream.index, codec: first.video.codec };
  const joined = await joinPictures(tools, request, parts, { plan, pictures, like: first.video }, onProgress, signal);
  return joined && { ...joined, notes: [] };
}

async function joinEncoded(
  tools: MediaTools,
  request: JoinRequest,
  parts: readonly StoredPart[],
  reason: string,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<JoinedVideo> {
  const plan = planEncoded(parts);
  const [first] = parts;
  if (!first) throw new AppError('invalid_input', 'There is no file to join.');
  const files: string[] = [];
  const starts = startsOf(plan.lengthsSec);
  for (const [index, { source }] of parts.entries()) {
    const output = join(request.scratchDir, `pictures-${String(index).padStart(2, '0')}.mp4`);
    const cut = { steadyRate: plan.steadyRate, lengthSec: plan.lengthsSec[index] ?? 0 };
    const report = (sec: number) => onProgress((starts[index] ?? 0) + sec);
    await runFfmpeg(tools, pictureCommand(source, first.video, cut, output), { onProgress: report, signal });
    await requireContent(output);
    files.push(output);
  }
  const script = join(request.scratchDir, 'pictures.ffconcat');
  await writeFile(script, scriptOf(files, plan));
  const pictures = { script, demuxer: 'mov', streamIndex: 0, codec: 'h264' } as const;
  const joined = await joinPictures(tools, request, parts, { plan, pictures, like: null }, () => undefined, signal);
  if (joined) return { ...joined, notes: [noteOf(parts, first.video, reason)] };
  throw new AppError(
    'broken_media',
    'These files could not be joined: one of them seems to be damaged. Try them one by one.',
  );
}

function noteOf(parts: readonly StoredPart[], { widthPx, heightPx }: ProbedVideo, reason: string): string {
  const names = parts.map(({ source }) => basename(source.path)).join(', ');
  return `The files were encoded anew to become one video of ${widthPx} × ${heightPx}, the first one's size, because ${reason}: ${names}.`;
}

function scriptOf(paths: readonly string[], { lengthsSec }: JointPlan): string {
  return concatScript(paths.map((path, index) => ({ path, lengthSec: lengthsSec[index] ?? 0 })));
}

type Joining = {
  readonly plan: JointPlan;
  readonly pictures: PictureTrack;
  /** Whose shape and turn the joined video must have; null: they were given to it. */
  readonly like: ProbedVideo | null;
};

async function joinPictures(
  tools: MediaTools,
  { output, scratchDir }: JoinRequest,
  parts: readonly StoredPart[],
  { plan, pictures, like }: Joining,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Omit<JoinedVideo, 'notes'> | null> {
  const sounds = parts.map(({ source, video: { hasAudio } }, index) => ({
    source,
    hasAudio,
    lengthSec: plan.lengthsSec[index] ?? 0,
  }));
  const unproven = join(scratchDir, 'unproven.mp4');
  await runFfmpeg(tools, joinCommand(pictures, sounds, unproven), { onProgress, signal });
  await requireContent(unproven);
  if (like) await turnTrack(unproven, like.rotationDeg);
  const video = await probeVideo(tools, unproven, signal);
  if (!isAlike(like, video) || !sameTimes(joinedTimes(parts, plan), video.framePtsSec)) return null;
  await rename(unproven, output);
  return { video, startsSec: startsOf(plan.lengthsSec), lengthsSec: plan.lengthsSec };
}

function isAlike(like: ProbedVideo | null, got: ProbedVideo): boolean {
  if (like === null) return true;
  return like.widthPx === got.widthPx && like.heightPx === got.heightPx && like.rotationDeg === got.rotationDeg;
}
