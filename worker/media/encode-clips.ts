import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OnProgress, ReelClip } from '../../lib/ports/media-tool.ts';
import { LOWER_THIRD_SEC, writeCaption } from './caption.ts';
import { type ClipLook, PLAIN_LOOK } from './clip-args.ts';
import { pieceName, piecesOf } from './clip-pieces.ts';
import type { JoinedClip } from './concat-clips.ts';
import { type ClipWindow, cutExactly, exactTimes } from './extract-clip.ts';
import { hasContent } from './finished-file.ts';
import { type Framing, framingFilters, framingOf, windowCommands, windowPlace } from './framing.ts';
import type { MediaTools } from './media-tools.ts';
import { CANNOT_DRAW, type CutReel, type RenderReelRequest, showsPicture } from './reel-request.ts';
import { hasFilter } from './run-ffmpeg.ts';
import { sideBySide } from './side-by-side.ts';
import { takeMadePieces } from './take-made-pieces.ts';
import { makeTitleCard } from './title-card.ts';

/** While one encoder seeks, starts or writes its last pictures, another one has work for the cores. More than two only cost memory. */
const CUTS_AT_ONCE = 2;

/** Every clip from frame to frame, encoded, with what shall be seen in it. */
export async function encodeClips(
  tools: MediaTools,
  request: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<CutReel> {
  const wantsWords = request.burnIn || request.lowerThird || request.titleCard !== null;
  const canDraw = wantsWords && (await hasFilter(tools, 'drawtext'));
  const framing = framingOf(request.video, request.maxHeightPx, request.shape);
  const pieces: Piece[] = [];
  for (const [index, clip] of request.clips.entries())
    pieces.push(...(await piecesOfClip(request, clip, index, framing, canDraw)));
  await takeMadePieces(tools, request, pieces, signal);
  const card = canDraw ? await cardBefore(tools, request, pieces[0], framing, signal) : [];
  const doneSec = pieces.map(() => 0);
  const report = (index: number, sec: number) => {
    doneSec[index] = sec;
    onProgress(doneSec.reduce((sum, done) => sum + done, 0));
  };
  const cutPiece = async ({ window, look, title, continues, name }: Piece, index: number, ending: AbortSignal) => {
    const style = { framing, sound: 'pcm', ...look } as const;
    const { lengthSec, frames } = exactTimes(window);
    // Another reel may have cut it already, or an earlier one had it.
    const isThere = await hasContent(window.output);
    if (!isThere) await cutExactly(tools, window, style, (sec) => report(index, sec), ending);
    report(index, lengthSec);
    return { path: window.output, lengthSec, frames, title, continues, name };
  };
  const clips = await sideBySide(pieces, CUTS_AT_ONCE, cutPiece, signal);
  return { clips: [...card, ...clips], notes: wantsWords && !canDraw ? [CANNOT_DRAW] : [] };
}

type Piece = {
  readonly window: ClipWindow;
  readonly look: ClipLook;
  readonly title: string;
  readonly continues: boolean;
  /** Among the pieces that reels share; null: nothing else looks like it. */
  readonly name: string | null;
};

/** The pieces of a clip that show a picture. One that has words or a path of its own is of one piece: no other reel shows it so. */
async function piecesOfClip(
  request: RenderReelRequest,
  clip: ReelClip,
  index: number,
  framing: Framing,
  canDraw: boolean,
): Promise<Piece[]> {
  const { source, video, shared, scratchDir, burnIn, lowerThird } = request;
  const { startSec, endSec, title } = clip;
  const whole = {
    source,
    video,
    startSec,
    endSec,
    output: join(scratchDir, `clip-${String(index).padStart(4, '0')}.mov`),
  };
  const isDrawnOn = canDraw && (burnIn || lowerThird);
  if (isDrawnOn || framing.windowPart !== null) {
    const textFile = join(scratchDir, `title-${index}.txt`);
    if (isDrawnOn) await writeCaption(textFile, title, framing);
    const caption = isDrawnOn ? { textFile, untilSec: burnIn ? null : LOWER_THIRD_SEC } : null;
    const window = await windowOf(clip, whole, framing, join(scratchDir, `window-${index}.txt`));
    const name = framing.windowPart === null ? pieceName(clip, title) : null;
    return [{ window: whole, look: { caption, window }, title, continues: false, name }];
  }
  if (!shared) return [{ window: whole, look: PLAIN_LOOK, title, continues: false, name: null }];
  return piecesOf({ startSec, endSec }, shared.cutsSec)
    .filter((piece) => showsPicture(request, piece))
    .map((piece, part) => ({
      window: { source, video, ...piece, output: join(shared.dir, pieceName(piece)) },
      look: PLAIN_LOOK,
      title,
      continues: part > 0,
      name: pieceName(piece),
    }));
}

/** Where an upright clip's window stands at first, and the file that moves it. */
async function windowOf(
  { cropPath = [] }: ReelClip,
  clip: ClipWindow,
  { windowPart }: Framing,
  commandsFile: string,
): Promise<ClipLook['window']> {
  const [first] = cropPath;
  if (windowPart === null || !first) return PLAIN_LOOK.window;
  const { startSec, lengthSec } = exactTimes(clip);
  await writeFile(commandsFile, windowCommands(cropPath, { startSec, lengthSec }, clip.video, windowPart));
  return { place: windowPlace(first.centreX, windowPart), commandsFile };
}

async function cardBefore(
  tools: MediaTools,
  { titleCard, source, video, scratchDir }: RenderReelRequest,
  first: Piece | undefined,
  framing: Framing,
  signal?: AbortSignal,
): Promise<readonly JoinedClip[]> {
  if (!titleCard || !first) return [];
  const still = framingFilters(framing, { ...first.look.window, commandsFile: null });
  const made = await makeTitleCard(
    tools,
    { source, video, clip: first.window, card: titleCard, sizePx: framing, framing: still, encoder: [], scratchDir },
    signal,
  );
  return [{ ...made, title: titleCard.title, isCard: true }];
}
