import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { detectedFrameSchema } from '../../../lib/contracts/artifacts.ts';
import type { DetectedFrame } from '../../../lib/domain/detected-frame.ts';
import { joinChunks } from '../../../lib/domain/frame-chain.ts';

/**
 * What a run saw in a match: `runsDir/MATCH/detections.jsonl.gz`, its pieces joined as the track stage joins them.
 * @returns null when there is no such run
 */
export async function readRunLooks(runsDir: string, matchName: string): Promise<DetectedFrame[] | null> {
  const file = path.join(runsDir, matchName, 'detections.jsonl.gz');
  if (!existsSync(file)) return null;
  const rows = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => detectedFrameSchema.parse(JSON.parse(line)));
  const looks: DetectedFrame[] = [];
  for await (const look of joinChunks(piecesOf(rows).map(asStream))) looks.push(look);
  return looks;
}

/** The file has the pieces one after the other; each begins with the last picture of the piece before. */
function piecesOf(rows: readonly DetectedFrame[]): DetectedFrame[][] {
  const pieces: DetectedFrame[][] = [];
  let last = Infinity;
  for (const row of rows) {
    if (row.frameNumber <= last) pieces.push([]);
    pieces.at(-1)?.push(row);
    last = row.frameNumber;
  }
  return pieces;
}

async function* asStream(rows: readonly DetectedFrame[]): AsyncGenerator<DetectedFrame> {
  yield* rows;
}
