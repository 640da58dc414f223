import { createRequire } from 'node:module';

/** A value inside a filter graph: once for the option it belongs to, once for the graph. */
export function filterValue(text: string): string {
  const option = text.replace(/[\\':]/g, '\\$&');
  return option.replace(/[\\'[\],;]/g, '\\$&');
}

/** The one font we ship: the machine may have none. */
const FONT_FILE = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

/** Text drawn into the picture; it comes from a file and is taken as it stands. */
export function drawTextFilter(textFile: string, place: { x: string; y: string; size: string }): string {
  const options = [
    `fontfile=${filterValue(FONT_FILE)}`,
    `textfile=${filterValue(textFile)}`,
    'expansion=none', // a "%" in a title is a "%"
    `fontsize=${place.size}`,
    `x=${place.x}`,
    `y=${place.y}`,
    ...['fontcolor=white', 'box=1', 'boxcolor=black@0.55', 'boxborderw=10'],
  ];
  return `drawtext=${options.join(':')}`;
}
