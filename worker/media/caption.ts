import { writeFile } from 'node:fs/promises';
import { drawTextFilter } from './filter-text.ts';
import type { Framing } from './framing.ts';
import { lettersWithin, wrapped } from './text-layout.ts';

/** Match clock and event in the picture. `untilSec`: gone after so long; null: they stay for the whole clip. */
export type Caption = { readonly textFile: string; readonly untilSec: number | null };

/** As long as a lower third stays: read twice, and out of the way before the ball is struck. */
export const LOWER_THIRD_SEC = 4;

const MAX_LINES = 3;
/** Inside what old televisions cut off and telephones round off (parts of the picture). */
const SAFE_PART = 0.05;
/** Below this, telephones lay their own buttons over an upright video. */
const UPRIGHT_BOTTOM_PART = 0.18;

type Size = Pick<Framing, 'widthPx' | 'heightPx'>;

/** Write the words of a caption, broken into lines that fit. */
export async function writeCaption(textFile: string, text: string, size: Size): Promise<void> {
  const letters = lettersWithin(size.widthPx * (1 - 2 * SAFE_PART), fontPx(size), 'bold');
  await writeFile(textFile, wrapped(text, letters, MAX_LINES).join('\n'));
}

/** Lower left, clear of the scoreboard that most broadcasts have above. */
export function captionFilter({ textFile, untilSec }: Caption, size: Size): string {
  const bottom = size.heightPx > size.widthPx ? UPRIGHT_BOTTOM_PART : SAFE_PART + 0.02;
  return drawTextFilter(textFile, {
    x: String(Math.round(size.widthPx * SAFE_PART + fontPx(size) / 3)),
    y: `${Math.round(size.heightPx * (1 - bottom))}-text_h`,
    sizePx: fontPx(size),
    weight: 'bold',
    isBoxed: true,
    untilSec,
  });
}

function fontPx({ widthPx, heightPx }: Size): number {
  return Math.max(8, Math.round(Math.min(heightPx / 22, widthPx / 22)));
}
