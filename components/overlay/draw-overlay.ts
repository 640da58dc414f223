import type { TrackedFrame } from '../../lib/contracts/tracks.ts';
import { ballAt, TRAIL_SEC } from './ball-at.ts';
import { drawBall } from './draw-ball.ts';
import { drawMap } from './draw-map.ts';
import { drawPeople } from './draw-people.ts';
import { type Looks, looksAt } from './looks-at.ts';
import type { OverlayLevel } from './overlay-level.ts';
import { peopleAt } from './people-at.ts';
import { type PixelBox, pictureBox } from './picture-box.ts';

/** Nobody was looked at around the moment: nothing over the picture, and a map that says so. */
const NOBODY: Looks = { atSec: 0, before: [], after: [], pose: null };

/**
 * Draw what is known of a moment over the video. The canvas covers the element that the video stands in.
 * @param atSec of the picture on screen; null while there is none
 */
export function drawOverlay(
  canvas: HTMLCanvasElement,
  video: HTMLVideoElement,
  { level, frames, atSec }: { level: OverlayLevel; frames: readonly TrackedFrame[]; atSec: number | null },
): void {
  const ctx = sharpContext(canvas);
  if (!ctx || atSec === null || level === 'none' || frames.length === 0) return;
  const picture = pictureBox(elementBox(video, canvas), { widthPx: video.videoWidth, heightPx: video.videoHeight });
  if (!picture) return;
  const looks = looksAt(frames, atSec, TRAIL_SEC) ?? NOBODY;
  const people = peopleAt(looks);
  const ball = ballAt(looks);
  const isWithNumbers = level !== 'boxes';
  ctx.save();
  ctx.beginPath();
  ctx.rect(picture.left, picture.top, picture.width, picture.height);
  ctx.clip();
  drawPeople(ctx, picture, people, isWithNumbers);
  drawBall(ctx, picture, ball, isWithNumbers);
  if (level === 'map') drawMap(ctx, picture, { people, ball: ball.ball });
  ctx.restore();
}

/** Where the video stands on the canvas, CSS pixels. */
function elementBox(video: HTMLVideoElement, canvas: HTMLCanvasElement): PixelBox {
  const of = video.getBoundingClientRect();
  const on = canvas.getBoundingClientRect();
  return { left: of.left - on.left, top: of.top - on.top, width: of.width, height: of.height };
}

/** An empty canvas with a point for every one of the screen, drawn on in CSS pixels. */
function sharpContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const ctx = canvas.getContext('2d');
  if (!ctx) return null;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
  return ctx;
}
