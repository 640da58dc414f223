import { writeFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { AppError } from '../../lib/domain/errors.ts';
import type { MediaTool } from '../../lib/ports/media-tool.ts';
import { hasContent, requireContent, writeThenRename } from './finished-file.ts';
import type { MediaTools } from './media-tools.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { openSourceFile } from './source-file.ts';
import { spriteVtt } from './sprite-vtt.ts';
import { planSprite, posterCommand, SPRITE_COLUMNS, spriteCommand } from './thumbnail-args.ts';

/** Into the match, past slates and empty pitches. */
const POSTER_AT_PART = 0.2;

export async function makePoster(
  tools: MediaTools,
  request: Parameters<MediaTool['makePoster']>[0],
  signal?: AbortSignal,
): Promise<void> {
  const source = await openSourceFile(request.source);
  const { framePtsSec } = request.video;
  const atSec = framePtsSec[Math.floor(framePtsSec.length * POSTER_AT_PART)] ?? 0;
  await writeThenRename(request.output, async (unfinished) => {
    await runFfmpeg(tools, posterCommand(source, request.video, atSec, unfinished, true), { signal });
    // The only key frame before may be one that an edit list hides.
    if (await hasContent(unfinished)) return;
    await runFfmpeg(tools, posterCommand(source, request.video, atSec, unfinished, false), { signal });
    await requireContent(unfinished);
  });
}

export async function makeSprite(
  tools: MediaTools,
  request: Parameters<MediaTool['makeSprite']>[0],
  signal?: AbortSignal,
): Promise<void> {
  const source = await openSourceFile(request.source);
  const plan = planSprite(request.video, request.everySec);
  let timesSec: readonly number[] = [];
  await writeThenRename(request.output, async (unfinished) => {
    for (const keyFramesOnly of [true, false]) {
      const lines = new TextSink();
      const command = spriteCommand(source, plan, unfinished, keyFramesOnly);
      await runFfmpeg(tools, command, { signal, stdout: lines.writable });
      timesSec = frameTimesSec(lines.text).slice(0, plan.tiles);
      if (timesSec.length > 0) break;
    }
    if (timesSec.length === 0)
      throw new AppError('broken_media', 'Not a single picture of this video could be decoded.');
    await requireContent(unfinished);
  });
  const layout = { spriteName: request.spriteName, tilePx: plan.tilePx, columns: SPRITE_COLUMNS };
  const vtt = spriteVtt(layout, timesSec, request.video.durationSec);
  await writeThenRename(request.outputVtt, (unfinished) => writeFile(unfinished, vtt));
}

/** `framecrc` lines: stream, dts, pts, duration, size, checksum; times in microseconds as we asked. */
function frameTimesSec(framecrc: string): readonly number[] {
  return framecrc
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => Number(line.split(',')[2]) / 1e6)
    .filter(Number.isFinite);
}

/** A few kilobytes of text from stdout. */
class TextSink {
  text = '';
  readonly writable = new Writable({
    autoDestroy: false,
    emitClose: false,
    write: (chunk: Buffer, _encoding, done) => {
      this.text += chunk.toString('latin1');
      done();
    },
  });
}
