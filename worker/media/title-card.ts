import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../lib/domain/errors.ts';
import { type FrameSpan, firstFrameAtOrAfter, frameSpan } from '../../lib/domain/frame-sampling.ts';
import { framesPerSecond } from '../../lib/domain/time.ts';
import type { ProbedVideo, TitleCard } from '../../lib/ports/media-tool.ts';
import { PICTURE_ENCODER } from './clip-args.ts';
import { AUDIO_RATE_HZ, ENCODER_THREADS, ffSec, framesWithin, KEEP_TIMESTAMPS, silenceInput } from './encoding-args.ts';
import { drawTextFilter } from './filter-text.ts';
import { requireContent, writeThenRename } from './finished-file.ts';
import type { MediaTools } from './media-tools.ts';
import { planSeek } from './probe.ts';
import { inputGuards } from './probe-args.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { fileUrl, openSourceFile } from './source-file.ts';
import { lettersWithin, wrapped } from './text-layout.ts';

const CARD_SEC = 3;
/** Words over this part of the width at most. */
const TEXT_PART = 0.84;
const SMALLER = [1, 0.55, 0.42] as const;
const LEADING = 1.35;

export type TitleCardRequest = {
  readonly source: string;
  readonly video: ProbedVideo;
  /** The picture under the words is the first of this clip. */
  readonly clip: { readonly startSec: number; readonly endSec: number };
  readonly card: TitleCard;
  readonly sizePx: { readonly widthPx: number; readonly heightPx: number };
  /** From the decoded picture to the size and shape of the clips that follow. */
  readonly framing: readonly string[];
  /** Beyond what all clips are encoded with. */
  readonly encoder: readonly string[];
  readonly scratchDir: string;
};

/**
 * A few seconds before the first clip: its first picture, blurred and darkened, with the words over it. Made from the video itself, it has the
 * clips' colours, rate and shape, so that it can be joined to them as one more clip.
 * @returns the file and its exact length
 */
export async function makeTitleCard(
  tools: MediaTools,
  request: TitleCardRequest,
  signal?: AbortSignal,
): Promise<{ path: string; lengthSec: number; frames: number }> {
  const { video, clip } = request;
  const source = await openSourceFile(request.source);
  const seek = await planSeek(tools, source, spanOfFirst(video, clip.startSec), signal);
  const frames = Math.max(1, Math.round(CARD_SEC * framesPerSecond(video.frameRate)));
  const lengthSec = frames / framesPerSecond(video.frameRate);
  const { num, den } = video.frameRate;
  const filters = [
    ...[...seek.picture, 'trim=end_frame=1', ...request.framing],
    ...[`gblur=sigma=${Math.max(1, Math.round(request.sizePx.heightPx / 70))}`, 'drawbox=c=black@0.62:t=fill'],
    ...(await wordFilters(request)),
    // Drawn on once, shown again and again.
    ...[`loop=loop=${frames - 1}:size=1:start=0`, `setpts=N*${den}/${num}/TB`, `fps=${num}/${den}`],
  ];
  const path = join(request.scratchDir, 'title-card.mov');
  await writeThenRename(path, async (unfinished) => {
    await runFfmpeg(
      tools,
      {
        inputs: [
          { options: [...inputGuards(source.demuxer), ...seek.input], source: fileUrl(source.path) },
          silenceInput(lengthSec),
        ],
        options: [
          ...['-map', '0:V:0', '-vf', filters.join(','), ...PICTURE_ENCODER, ...request.encoder],
          ...['-threads', ENCODER_THREADS, '-g', String(framesWithin(2, video.frameRate)), ...KEEP_TIMESTAMPS],
          ...['-map', '1:a:0', '-c:a', 'pcm_s16le', '-ar', String(AUDIO_RATE_HZ), '-ac', '2'],
          ...['-sn', '-dn', '-map_chapters', '-1', '-map_metadata', '-1', '-t', ffSec(lengthSec), '-f', 'mov'],
        ],
        output: fileUrl(unfinished),
      },
      { signal },
    );
    await requireContent(unfinished);
  });
  return { path, lengthSec, frames };
}

function spanOfFirst({ framePtsSec }: ProbedVideo, startSec: number): FrameSpan {
  const firstFrame = firstFrameAtOrAfter(framePtsSec, startSec);
  const span = frameSpan(
    framePtsSec,
    framePtsSec[firstFrame] ?? 0,
    framePtsSec[firstFrame + 1] ?? Number.POSITIVE_INFINITY,
  );
  if (!span) throw new AppError('invalid_input', 'This clip lies outside the video: there is no picture in it.');
  return span;
}

type Line = { readonly text: string; readonly sizePx: number; readonly isFirst: boolean };

/** The title large, what follows smaller; together in the middle of the picture. */
async function wordFilters({ card, sizePx: { widthPx, heightPx }, scratchDir }: TitleCardRequest): Promise<string[]> {
  const lines = [card.title, ...card.lines].flatMap((text, index): Line[] => {
    const sizePx = Math.max(10, Math.round(Math.min(heightPx / 10, widthPx / 13) * (SMALLER[index] ?? SMALLER[2])));
    const letters = lettersWithin(widthPx * TEXT_PART, sizePx, index === 0 ? 'bold' : 'plain');
    return wrapped(text, letters, index === 0 ? 3 : 2).map((line) => ({ text: line, sizePx, isFirst: index === 0 }));
  });
  const totalPx = lines.reduce((sum, line) => sum + line.sizePx * LEADING, 0);
  let baselinePx = (heightPx - totalPx) / 2;
  const filters: string[] = [];
  for (const [index, { text, sizePx, isFirst }] of lines.entries()) {
    const textFile = join(scratchDir, `title-card-${index}.txt`);
    await writeFile(textFile, text);
    baselinePx += sizePx * LEADING + (isFirst ? 0 : sizePx / 4);
    // By the line the letters stand on: a text without tall letters would else sit higher than its neighbours.
    const y = `${Math.round(baselinePx - sizePx * (LEADING - 1))}-ascent`;
    const weight = isFirst ? 'bold' : 'plain';
    const colour = isFirst ? 'white' : 'white@0.85';
    filters.push(
      drawTextFilter(textFile, { x: '(w-text_w)/2', y, sizePx, weight, colour, isBoxed: false, untilSec: null }),
    );
  }
  return filters;
}
