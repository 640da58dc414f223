import { oneLine } from './reel-text.ts';

/*
 * Words in the picture. FFmpeg's drawtext neither breaks lines nor tells how wide a text will be, so both are reckoned here.
 */

/** Width of a usual letter of our font, parts of its size; a bold one is wider. */
const LETTER_WIDTH = { plain: 0.58, bold: 0.66 } as const;

/** Letters of a font of `sizePx` that fit into `widthPx`. */
export function lettersWithin(widthPx: number, sizePx: number, weight: keyof typeof LETTER_WIDTH): number {
  return Math.max(8, Math.floor(widthPx / (sizePx * LETTER_WIDTH[weight])));
}

/** Lines of at most so many letters, broken at spaces where there are any; what does not fit into `maxLines` ends in "…". */
export function wrapped(text: string, maxLetters: number, maxLines = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const word of drawable(text)
    .split(/\s+/)
    .flatMap((word) => slices(word, maxLetters))) {
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= maxLetters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = `${[...(kept[maxLines - 1] ?? '')]
    .slice(0, maxLetters - 1)
    .join('')
    .trimEnd()}…`;
  return kept;
}

/** Without what our font has no letter for and would show as an empty box: emoji, and what only joins or colours them. */
function drawable(text: string): string {
  return oneLine(text.replace(/[\u{1F000}-\u{1FAFF}\u{E0020}-\u{E007F}]|\uFE0E|\uFE0F|\u200D|\u20E3/gu, ''));
}

/** A word without a space to break it at, such as a file's name, in pieces. */
function slices(word: string, maxLetters: number): string[] {
  const letters = [...word];
  const count = Math.max(1, Math.ceil(letters.length / maxLetters));
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * maxLetters, (index + 1) * maxLetters).join(''),
  );
}
