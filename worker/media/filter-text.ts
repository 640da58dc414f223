import { createRequire } from 'node:module';

/** A value inside a filter graph: once for the option it belongs to, once for the graph. */
export function filterValue(text: string): string {
  const option = text.replace(/[\\':]/g, '\\$&');
  return option.replace(/[\\'[\],;]/g, '\\$&');
}

/** The one font we ship: the machine may have none. */
const fontFile = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const FONT_FILES = { plain: fontFile('DejaVuSans'), bold: fontFile('DejaVuSans-Bold') } as const;

export type TextStyle = {
  /** FFmpeg's expressions; `text_w`, `text_h` and `ascent` are known to them. */
  readonly x: string;
  readonly y: string;
  readonly sizePx: number;
  readonly weight: keyof typeof FONT_FILES;
  readonly colour?: string;
  /** A dark box behind the words, so that they can be read on any picture. */
  readonly isBoxed: boolean;
  /** Seconds after which the words are gone; they fade at the last. null: they stay. */
  readonly untilSec: number | null;
};

const FADE_SEC = 0.4;

/** Text drawn into the picture; it comes from a file and is taken as it stands. */
export function drawTextFilter(textFile: string, style: TextStyle): string {
  const options = [
    `fontfile=${filterValue(FONT_FILES[style.weight])}`,
    `textfile=${filterValue(textFile)}`,
    'expansion=none', // a "%" in a title is a "%"
    `fontsize=${style.sizePx}`,
    `x=${filterValue(style.x)}`,
    `y=${filterValue(style.y)}`,
    `fontcolor=${style.colour ?? 'white'}`,
    ...(style.isBoxed ? ['box=1', 'boxcolor=black@0.6', `boxborderw=${Math.round(style.sizePx / 3)}`] : []),
    ...(style.untilSec === null ? [] : goneAfter(style.untilSec)),
  ];
  return `drawtext=${options.join(':')}`;
}

function goneAfter(sec: number): readonly string[] {
  return [`enable=${filterValue(`lt(t,${sec})`)}`, `alpha=${filterValue(`clip((${sec}-t)/${FADE_SEC},0,1)`)}`];
}
