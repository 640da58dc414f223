import { FULL_SIZE } from '../../lib/domain/pitch/landmarks.ts';
import { paintedLines } from '../../lib/domain/pitch/painted-lines.ts';
import type { DrawnBall } from './ball-at.ts';
import { COLOURS, EDGE, kindOf, TRAIL } from './ink.ts';
import { mapBox, onMap } from './map-place.ts';
import type { DrawnPerson } from './people-at.ts';
import type { PixelBox } from './picture-box.ts';

const LINES = paintedLines(FULL_SIZE);

/** The pitch from above with everyone whose place is known: home round, away square, referees a triangle, keepers ringed. */
export function drawMap(
  ctx: CanvasRenderingContext2D,
  picture: PixelBox,
  { people, ball }: { readonly people: readonly DrawnPerson[]; readonly ball: DrawnBall | null },
): void {
  const map = mapBox(picture);
  drawPitch(ctx, map);
  const isEmpty = !ball?.placeXyM && people.every((person) => !person.placeXyM);
  if (isEmpty) writeAcross(ctx, map, 'No places here');
  const radius = Math.max(2.5, map.width / 75);
  for (const person of people) if (person.placeXyM) drawPerson(ctx, onMap(map, person.placeXyM), person, radius);
  if (ball?.placeXyM) {
    const at = onMap(map, ball.placeXyM);
    ctx.globalAlpha = ball.opacity;
    ctx.beginPath();
    ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    fillEdged(ctx, TRAIL);
  }
  ctx.globalAlpha = 1;
}

function drawPitch(ctx: CanvasRenderingContext2D, map: PixelBox): void {
  ctx.beginPath();
  ctx.roundRect(map.left, map.top, map.width, map.height, 6);
  ctx.fillStyle = 'rgb(12 58 36 / 0.78)';
  ctx.fill();
  ctx.beginPath();
  for (const line of LINES)
    for (const [index, point] of line.entries()) {
      const { x, y } = onMap(map, point);
      if (index === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
  ctx.strokeStyle = 'rgb(255 255 255 / 0.65)';
  ctx.lineWidth = 1;
  ctx.stroke();
}

function drawPerson(
  ctx: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  person: DrawnPerson,
  radius: number,
): void {
  const kind = kindOf(person);
  ctx.globalAlpha = person.opacity;
  if (person.role === 'goalkeeper') {
    ctx.beginPath();
    ctx.arc(x, y, radius + 3, 0, 2 * Math.PI);
    ctx.strokeStyle = COLOURS[kind];
    ctx.lineWidth = 1.5;
    ctx.stroke();
  }
  ctx.beginPath();
  if (kind === 'away') ctx.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
  else if (kind === 'referee') {
    ctx.moveTo(x, y - radius * 1.1);
    ctx.lineTo(x + radius, y + radius * 0.9);
    ctx.lineTo(x - radius, y + radius * 0.9);
    ctx.closePath();
  } else ctx.arc(x, y, radius, 0, 2 * Math.PI);
  fillEdged(ctx, COLOURS[kind]);
}

function fillEdged(ctx: CanvasRenderingContext2D, colour: string): void {
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.strokeStyle = EDGE;
  ctx.lineWidth = 1;
  ctx.stroke();
}

function writeAcross(ctx: CanvasRenderingContext2D, map: PixelBox, text: string): void {
  ctx.font = `600 ${Math.max(11, map.width / 18)}px system-ui, sans-serif`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const x = map.left + map.width / 2;
  const y = map.top + map.height / 2;
  const width = ctx.measureText(text).width + 14;
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - 12, width, 24, 4);
  ctx.fillStyle = EDGE;
  ctx.fill();
  ctx.fillStyle = '#ffffff';
  ctx.fillText(text, x, y + 0.5);
}
