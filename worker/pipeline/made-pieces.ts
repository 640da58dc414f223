import { z } from 'zod';
import type { MadePiece, ReelPiece } from '../../lib/ports/media-tool.ts';
import { publishJson, readJson } from './artifact-files.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import type { StageContext } from './stage.ts';

/*
 * Where the pieces of a match lie in the reels that were made of it. A reel that is made again after a review has most of them already:
 * only what is new is encoded. Nothing is stored twice; where the list or a reel is gone, it is encoded as ever.
 */

const storedPieceSchema = z.object({ name: z.string(), reelKey: z.string(), atSec: z.number(), frames: z.int() });
type StoredPiece = z.infer<typeof storedPieceSchema>;

/** The newest are kept: a season of reviewing one match has fewer. */
const MAX_PIECES = 2000;

/** Key of the list for reels that look like these: of another FFmpeg or other settings, pieces cannot stand in one track. */
export async function madePiecesKey({ media, config }: StageContext, sha256: string): Promise<string> {
  const { maxHeightPx, burnIn, lowerThird, shape } = config.assemble;
  const print = fingerprint('assemble', { ffmpeg: await media.version(), maxHeightPx, burnIn, lowerThird, shape });
  return artifactKey(sha256, 'assemble', print, 'pieces.json');
}

/** All pieces whose reel is still there. */
export async function findMadePieces(ctx: StageContext, key: string): Promise<readonly MadePiece[]> {
  const reels = new Map<string, string | null>();
  const pieces: MadePiece[] = [];
  for (const { reelKey, ...piece } of await storedPieces(ctx, key)) {
    if (!reels.has(reelKey))
      reels.set(reelKey, (await ctx.store.has(reelKey)) ? await ctx.store.localPath(reelKey) : null);
    const path = reels.get(reelKey);
    if (path) pieces.push({ ...piece, path });
  }
  return pieces;
}

/** After a reel was published. */
export async function rememberPieces(
  ctx: StageContext,
  key: string,
  reelKey: string,
  pieces: readonly ReelPiece[],
): Promise<void> {
  if (pieces.length === 0) return;
  const names = new Set(pieces.map(({ name }) => name));
  const isOther = (piece: StoredPiece) => piece.reelKey !== reelKey && !names.has(piece.name);
  const others = (await storedPieces(ctx, key)).filter(isOther);
  const added = pieces.map(({ name, atSec, frames }) => ({ name, reelKey, atSec, frames }));
  await publishJson(ctx.store, key, [...others, ...added].slice(-MAX_PIECES));
}

/** A list that cannot be read costs an encoding, no reel. */
async function storedPieces({ store, logger }: StageContext, key: string): Promise<readonly StoredPiece[]> {
  if (!(await store.has(key))) return [];
  return await readJson(store, key, z.array(storedPieceSchema)).catch((error: unknown) => {
    logger.warn({ err: error, key }, 'The list of pieces of earlier reels cannot be read');
    return [];
  });
}
