import type { BallAt } from './ball-at.ts';
import { BALL, EDGE, strokeTwice, TRAIL } from './ink.ts';
import { onPicture, type PixelBox } from './picture-box.ts';

/** A ring around the ball, dashed where it is only thought to be there; its trail grows thin and faint with age. */
export function drawBall(
  ctx: CanvasRenderingContext2D,
  picture: PixelBox,
  { ball, trail }: BallAt,
  withTrail: boolean,
): void {
  if (withTrail) for (const piece of trail) drawTrail(ctx, picture, piece);
  if (!ball?.bbox) return;
  const box = onPicture(picture, ball.bbox);
  ctx.globalAlpha = ball.opacity;
  ctx.beginPath();
  const radius = Math.max(6, box.width * 0.9);
  ctx.arc(box.left + box.width / 2, box.top + box.height / 2, radius, 0, 2 * Math.PI);
  ctx.setLineDash(ball.isSure ? [] : [3, 3]);
  strokeTwice(ctx, BALL, 1.75);
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

function drawTrail(ctx: CanvasRenderingContext2D, picture: PixelBox, piece: BallAt['trail'][number]): void {
  ctx.lineCap = 'round';
  for (const [index, to] of piece.entries()) {
    const from = piece[index - 1];
    if (!from) continue;
    const freshness = 1 - (from.age + to.age) / 2;
    ctx.beginPath();
    ctx.moveTo(picture.left + from.x * picture.width, picture.top + from.y * picture.height);
    ctx.lineTo(picture.left + to.x * picture.width, picture.top + to.y * picture.height);
    const width = 1 + 2.5 * freshness;
    ctx.globalAlpha = 0.15 + 0.5 * freshness;
    ctx.strokeStyle = EDGE;
    ctx.lineWidth = width + 2;
    ctx.stroke();
    ctx.globalAlpha = 0.25 + 0.75 * freshness;
    ctx.strokeStyle = TRAIL;
    ctx.lineWidth = width;
    ctx.stroke();
  }
  ctx.lineCap = 'butt';
  ctx.globalAlpha = 1;
}
