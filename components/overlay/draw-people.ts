import { COLOURS, EDGE, type Kind, kindOf, labelOf, strokeTwice } from './ink.ts';
import type { DrawnPerson } from './people-at.ts';
import { onPicture, type PixelBox } from './picture-box.ts';

/** A box per person: home whole, away its four corners, referees dashed, unknown dotted; goalkeepers stand in a halo. */
export function drawPeople(
  ctx: CanvasRenderingContext2D,
  picture: PixelBox,
  people: readonly DrawnPerson[],
  withNumbers: boolean,
): void {
  const fontPx = Math.min(14, Math.max(9, picture.width / 75));
  ctx.font = `600 ${fontPx}px system-ui, sans-serif`;
  ctx.lineJoin = 'round';
  for (const person of people) {
    if (!person.bbox) continue;
    const box = onPicture(picture, person.bbox);
    const kind = kindOf(person);
    ctx.globalAlpha = person.opacity;
    if (person.role === 'goalkeeper') drawHalo(ctx, box, COLOURS[kind]);
    drawBox(ctx, box, kind);
    drawLabel(ctx, { box, kind, text: labelOf(person, withNumbers), fontPx, top: picture.top });
  }
  ctx.globalAlpha = 1;
}

function drawHalo(ctx: CanvasRenderingContext2D, box: PixelBox, colour: string): void {
  const radius = Math.max(14, box.width * 1.1);
  ctx.beginPath();
  ctx.ellipse(box.left + box.width / 2, box.top + box.height, radius, radius * 0.36, 0, 0, 2 * Math.PI);
  const opacity = ctx.globalAlpha;
  ctx.globalAlpha = opacity * 0.4;
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.globalAlpha = opacity;
  strokeTwice(ctx, colour, 2);
}

const DASHES: Readonly<Record<Kind, number[]>> = { home: [], away: [], referee: [5, 4], unknown: [1.5, 3] };

function drawBox(ctx: CanvasRenderingContext2D, box: PixelBox, kind: Kind): void {
  ctx.beginPath();
  if (kind === 'away') corners(ctx, box);
  else ctx.rect(box.left, box.top, box.width, box.height);
  ctx.setLineDash(DASHES[kind]);
  strokeTwice(ctx, COLOURS[kind], 1.75);
  ctx.setLineDash([]);
}

function corners(ctx: CanvasRenderingContext2D, { left, top, width, height }: PixelBox): void {
  const arm = Math.max(3, Math.min(width, height) * 0.35);
  for (const [x, toX] of [
    [left, 1],
    [left + width, -1],
  ] as const)
    for (const [y, toY] of [
      [top, 1],
      [top + height, -1],
    ] as const) {
      ctx.moveTo(x + arm * toX, y);
      ctx.lineTo(x, y);
      ctx.lineTo(x, y + arm * toY);
    }
}

/** Home: dark on the colour; everyone else: the colour on dark. Above the box, or inside it at the upper edge of the picture. */
function drawLabel(
  ctx: CanvasRenderingContext2D,
  { box, kind, text, fontPx, top }: { box: PixelBox; kind: Kind; text: string; fontPx: number; top: number },
): void {
  if (text === '') return;
  const width = ctx.measureText(text).width + fontPx * 0.6;
  const height = fontPx * 1.3;
  const left = box.left + (box.width - width) / 2;
  const above = box.top - height - 2;
  const y = above < top ? box.top + 2 : above;
  ctx.beginPath();
  ctx.roundRect(left, y, width, height, 3);
  ctx.fillStyle = kind === 'home' ? COLOURS.home : EDGE;
  ctx.fill();
  ctx.fillStyle = kind === 'home' ? '#10160f' : COLOURS[kind];
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, left + width / 2, y + height / 2 + 0.5);
}
