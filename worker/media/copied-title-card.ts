import { mergedAvcDescription, parseAvcDescription, setNumbers } from './avc-description.ts';
import { readAvcDescription, replaceAvcDescription } from './avc-description-file.ts';
import type { JoinedClip } from './concat-clips.ts';
import { mainVideoStream } from './ffprobe-answer.ts';
import type { MediaTools } from './media-tools.ts';
import { describeMedia } from './probe.ts';
import { CANNOT_DRAW, type RenderReelRequest } from './reel-request.ts';
import { hasFilter } from './run-ffmpeg.ts';
import { openSourceFile } from './source-file.ts';
import { makeTitleCard } from './title-card.ts';

const DOES_NOT_FIT =
  'Left out: the title card. Without encoding it cannot be joined to pictures of this kind; choose frame-exact clips.';

/** H.264 profiles that we can write for 8 bits and 4:2:0, as FFmpeg calls them. */
const PROFILES: ReadonlyMap<number, string> = new Map([
  [66, 'baseline'],
  [77, 'main'],
  [100, 'high'],
]);

type CardOrNote = { readonly card: readonly JoinedClip[]; readonly notes: readonly string[] };

/**
 * A title card before clips that were copied: encoded in the source's size and profile, its parameter sets under a number that the source
 * does not use, and a description of both, so that players which read it once at the start can show either.
 */
export async function copiedTitleCard(
  tools: MediaTools,
  request: RenderReelRequest,
  clips: readonly JoinedClip[],
  signal?: AbortSignal,
): Promise<CardOrNote> {
  const { titleCard, source, video, scratchDir } = request;
  const [firstCopied] = clips;
  const [clip] = request.clips;
  if (!titleCard || !firstCopied || !clip) return { card: [], notes: [] };
  if (!(await hasFilter(tools, 'drawtext'))) return { card: [], notes: [CANNOT_DRAW] };
  const stored = await storedAs(tools, request, firstCopied.path, signal);
  if (!stored) return { card: [], notes: [DOES_NOT_FIT] };
  const { sizePx, profile, number } = stored;
  const encoder = ['-profile:v', profile, '-x264-params', `b-adapt=0:weightp=0:sps-id=${number}`];
  const material = { source, video, clip, card: titleCard, sizePx, scratchDir };
  const made = await makeTitleCard(tools, { ...material, framing: ['format=yuv420p'], encoder }, signal);
  const own = parseAvcDescription((await readAvcDescription(made.path)) ?? Buffer.alloc(0));
  const isMerged = own && (await replaceAvcDescription(made.path, mergedAvcDescription(stored.description, own)));
  if (!isMerged) return { card: [], notes: [DOES_NOT_FIT] };
  return { card: [{ ...made, title: titleCard.title, isCard: true }], notes: [] };
}

/** How the source's pictures are stored; null where nothing of ours can stand beside them. */
async function storedAs(
  tools: MediaTools,
  { source, video }: RenderReelRequest,
  copiedPath: string,
  signal?: AbortSignal,
) {
  if (video.codec !== 'h264' || video.bitDepth !== 8 || video.rotationDeg !== 0) return null;
  const stream = mainVideoStream(await describeMedia(tools, await openSourceFile(source), signal));
  const isPlain = stream?.pix_fmt === 'yuv420p' || stream?.pix_fmt === 'yuvj420p';
  if (!isPlain || !stream.width || !stream.height || stream.width % 2 === 1 || stream.height % 2 === 1) return null;
  const description = parseAvcDescription((await readAvcDescription(copiedPath)) ?? Buffer.alloc(0));
  const profile = description && PROFILES.get(description.profile);
  if (!description || !profile) return null;
  const taken = setNumbers(description);
  const number = Array.from({ length: 31 }, (_, index) => index + 1).find((free) => !taken.has(free));
  if (number === undefined) return null;
  return { description, profile, number, sizePx: { widthPx: stream.width, heightPx: stream.height } };
}
