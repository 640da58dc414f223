import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { AppError } from '../../lib/domain/errors.ts';
import type { Chapter } from '../../lib/ports/media-tool.ts';
import { concatCommand } from './concat-args.ts';
import { requireContent, writeThenRename } from './finished-file.ts';
import type { MediaTools } from './media-tools.ts';
import { probeVideo } from './probe.ts';
import { chapterMetadata, chapterSubtitles, concatScript } from './reel-text.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { openSourceFile } from './source-file.ts';
import { verifyReel } from './verify-reel.ts';

/** A clip on disk with its exact length and the words that go with it. */
export type JoinedClip = {
  readonly path: string;
  readonly lengthSec: number;
  /** Its pictures; null or missing where it is not known how many. */
  readonly frames?: number | null;
  /** What it is called among the pieces that reels share. */
  readonly name?: string | null;
  readonly title: string;
  /** A piece that goes on where the one before ended: one chapter together. */
  readonly continues?: boolean;
  /** Says what it says in the picture: a chapter, but no subtitle. */
  readonly isCard?: boolean;
};

export type JoinRequest = {
  readonly clips: readonly JoinedClip[];
  readonly codec: 'h264' | 'hevc';
  readonly title: string;
  readonly addTimestamps: boolean;
  /** How far the reel's length may be off the clips' together. */
  readonly toleranceSec: number;
  readonly scratchDir: string;
  readonly output: string;
};

/**
 * The binding `concat_clips`: clips of one style, as `extractClip` writes them, to one MP4; nothing is there unless it passed a check.
 * @param addTimestamps  chapters and a subtitle track that name each clip (here by its file's name)
 */
export async function concatClips(
  tools: MediaTools,
  clipPaths: readonly string[],
  outputPath: string,
  addTimestamps = true,
  signal?: AbortSignal,
): Promise<{ durationSec: number; chapters: readonly Chapter[] }> {
  if (clipPaths.length === 0) throw new AppError('invalid_input', 'There is no clip to put into the reel.');
  const scratchDir = await mkdtemp(join(tmpdir(), 'touchline-concat-'));
  try {
    const clips: JoinedClip[] = [];
    const codecs = new Set<'h264' | 'hevc'>();
    for (const path of clipPaths) {
      const video = await probeVideo(tools, path, signal);
      codecs.add(video.codec);
      clips.push({
        path: (await openSourceFile(path)).path,
        lengthSec: video.durationSec,
        title: basename(path, extname(path)),
      });
    }
    const [codec] = codecs;
    if (!codec || codecs.size > 1)
      throw new AppError('invalid_input', 'These clips are encoded differently and cannot be joined.');
    const title = basename(outputPath, extname(outputPath));
    // Clips of others may end with sound that outlasts the picture by a part of a frame each.
    const toleranceSec = 0.05 * clips.length;
    return await joinClips(
      tools,
      { clips, codec, title, addTimestamps, toleranceSec, scratchDir, output: outputPath },
      signal,
    );
  } finally {
    await rm(scratchDir, { recursive: true, force: true });
  }
}

/** Join, check, and only then give the reel its name. */
export async function joinClips(
  tools: MediaTools,
  request: JoinRequest,
  signal?: AbortSignal,
): Promise<{ durationSec: number; sizeBytes: number; chapters: readonly Chapter[] }> {
  const chapters = chaptersOf(request.clips);
  const script = join(request.scratchDir, 'clips.ffconcat');
  const metadata = join(request.scratchDir, 'chapters.txt');
  const subtitles = join(request.scratchDir, 'titles.vtt');
  await writeFile(script, concatScript(request.clips));
  await writeFile(metadata, chapterMetadata(request.title, chapters));
  await writeFile(subtitles, chapterSubtitles(chapters.slice(request.clips[0]?.isCard ? 1 : 0)));
  const texts = request.addTimestamps ? { metadata, subtitles } : { metadata: null, subtitles: null };
  const durationSec = chapters.at(-1)?.endSec ?? 0;
  let verified = { durationSec: 0, sizeBytes: 0 };
  await writeThenRename(request.output, async (unfinished) => {
    await runFfmpeg(tools, concatCommand(script, texts, request.codec, unfinished), { signal });
    await requireContent(unfinished);
    const { toleranceSec, addTimestamps: hasSubtitles } = request;
    const times = { durationSec, startsSec: chapters.map(({ startSec }) => startSec), toleranceSec };
    const expected = { ...times, frames: framesOf(request.clips), hasSubtitles };
    verified = await verifyReel(tools, unfinished, expected, signal);
  });
  return { ...verified, chapters };
}

/** All pictures of a reel, where every clip knows its own. */
function framesOf(clips: readonly JoinedClip[]): number | null {
  return clips.reduce<number | null>(
    (sum, { frames = null }) => (sum === null || frames === null ? null : sum + frames),
    0,
  );
}

function chaptersOf(clips: readonly JoinedClip[]): readonly Chapter[] {
  const chapters: Chapter[] = [];
  let startSec = 0;
  for (const { lengthSec, title, continues } of clips) {
    const endSec = startSec + lengthSec;
    const last = chapters.at(-1);
    if (continues && last) chapters[chapters.length - 1] = { ...last, endSec };
    else chapters.push({ startSec, endSec, title });
    startSec = endSec;
  }
  return chapters;
}
