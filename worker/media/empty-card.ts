import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AUDIO_RATE_HZ, ffSec, KEEP_TIMESTAMPS, silenceInput } from './encoding-args.ts';
import { drawTextFilter } from './filter-text.ts';
import type { MediaTools } from './media-tools.ts';
import { hasFilter, runFfmpeg } from './run-ffmpeg.ts';
import { fileUrl } from './source-file.ts';
import { wrapped } from './text-layout.ts';

const CARD_SEC = 3;
const CARD_FPS = 25;

/**
 * A few seconds of plain colour that say why there is nothing to see; a clip like any other.
 * An FFmpeg that cannot draw text leaves the words to the subtitle track.
 */
export async function makeEmptyCard(
  tools: MediaTools,
  request: { sizePx: { readonly widthPx: number; readonly heightPx: number }; text: string; scratchDir: string },
  signal?: AbortSignal,
): Promise<{ path: string; startSec: number; endSec: number }> {
  const { widthPx, heightPx } = request.sizePx;
  const textFile = join(request.scratchDir, 'card.txt');
  const path = join(request.scratchDir, 'card.mov');
  await writeFile(textFile, wrapped(request.text, widthPx > heightPx ? 40 : 22).join('\n'));
  const place = {
    x: '(w-text_w)/2',
    y: '(h-text_h)/2',
    sizePx: Math.max(10, Math.round(Math.min(widthPx, heightPx) / 18)),
    weight: 'plain',
    isBoxed: true,
    untilSec: null,
  } as const;
  const words = (await hasFilter(tools, 'drawtext')) ? [drawTextFilter(textFile, place)] : [];
  await runFfmpeg(
    tools,
    {
      inputs: [
        {
          options: ['-f', 'lavfi', '-t', ffSec(CARD_SEC)],
          source: `color=c=0x12211a:s=${widthPx}x${heightPx}:r=${CARD_FPS}`,
        },
        silenceInput(CARD_SEC),
      ],
      options: [
        ...['-map', '0:v:0', '-vf', [...words, 'setsar=1', 'format=yuv420p'].join(','), '-c:v', 'libx264'],
        ...['-preset', 'veryfast', '-crf', '21', '-profile:v', 'high', '-g', String(CARD_FPS), ...KEEP_TIMESTAMPS],
        ...['-map', '1:a:0', '-c:a', 'pcm_s16le', '-ar', String(AUDIO_RATE_HZ), '-f', 'mov'],
      ],
      output: fileUrl(path),
    },
    { signal },
  );
  return { path, startSec: 0, endSec: CARD_SEC };
}
