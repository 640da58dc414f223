import type { MadePiece } from '../../lib/ports/media-tool.ts';
import { type ClipWindow, planExactCut } from './extract-clip.ts';
import { hasContent, requireContent, writeAllThenRename } from './finished-file.ts';
import type { MediaTools } from './media-tools.ts';
import { planSeek } from './probe.ts';
import type { RenderReelRequest } from './reel-request.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { CLIPS_IN_ONE_GO, inBatches, PROGRAMS_AT_ONCE, sideBySide } from './side-by-side.ts';
import { openSourceFile } from './source-file.ts';
import { type TakenPiece, takenPiecesCommand } from './taken-piece-args.ts';

type Wanted = { readonly window: ClipWindow; readonly name: string | null };
type Found = { readonly window: ClipWindow; readonly piece: MadePiece };

/**
 * Pieces that an earlier reel shows as they are wanted now: their pictures are copied from it instead of encoded. Each is an encoding of its
 * own there, from a key frame on. Their sound is cut from the source, so that it is encoded once as ever.
 */
export async function takeMadePieces(
  tools: MediaTools,
  { shared, video }: Pick<RenderReelRequest, 'shared' | 'video'>,
  pieces: readonly Wanted[],
  signal?: AbortSignal,
): Promise<void> {
  const made = new Map(shared?.made?.map((piece) => [piece.name, piece]));
  const found: Found[] = [];
  for (const { window, name } of pieces) {
    const piece = name === null ? undefined : made.get(name);
    if (!piece || (await hasContent(window.output))) continue;
    // Where the rate varies, nobody knows how many pictures came out.
    if (!video.isVariableFrameRate && piece.frames === planExactCut(window).cut.frames) found.push({ window, piece });
  }
  const take = async (together: readonly Found[], _index: number, ending: AbortSignal) => {
    const outputs = together.map(({ window }) => window.output);
    await writeAllThenRename(outputs, async (unfinished) => {
      const taken: TakenPiece[] = [];
      for (const [index, one] of together.entries())
        taken.push(await planTaking(tools, one, unfinished[index] ?? one.window.output, ending));
      await runFfmpeg(tools, takenPiecesCommand(video, taken), { signal: ending });
      for (const path of unfinished) await requireContent(path);
    });
  };
  await sideBySide(inBatches(found, CLIPS_IN_ONE_GO), PROGRAMS_AT_ONCE, take, signal);
}

async function planTaking(
  tools: MediaTools,
  { window, piece }: Found,
  output: string,
  signal: AbortSignal,
): Promise<TakenPiece> {
  const { span, cut } = planExactCut(window);
  const source = await openSourceFile(window.source);
  const seek = await planSeek(tools, source, span, signal);
  return { reel: await openSourceFile(piece.path), atSec: piece.atSec, source, seek, cut, output };
}
