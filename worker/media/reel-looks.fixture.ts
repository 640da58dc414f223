import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ReelClip, RenderedReel } from '../../lib/ports/media-tool.ts';
import { BEEPS, ffmpegNow } from './counted-video.fixture.ts';
import { createMediaTool } from './media-tool.ts';
import { PLAIN_REEL } from './plain-reel.fixture.ts';
import type { RenderReelRequest } from './reel-request.ts';

/* For tests of what is added to a reel: small videos, reels made of them, and what their pixels say. */

export const dir = mkdtempSync(join(tmpdir(), "touchline looks '1' #%d é🙂 "));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
export const tool = createMediaTool({
  logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
});

export const FPS = 25;

/** Grey, 640 x 360, with a white square of 40 px whose left side is at `x` (FFmpeg's expression of n); 12 seconds. */
export function makeVideo(
  name: string,
  x = '300',
  encoder: readonly string[] = ['-g', '25', '-bf', '2'],
  size = '640x360',
): string {
  const output = join(dir, name);
  const graph = `color=c=0x606060:s=${size}:r=${FPS}[g];color=c=white:s=40x40:r=${FPS}[w];[g][w]overlay=x='${x}':y=160:eval=frame`;
  ffmpegNow([
    ...['-f', 'lavfi', '-i', graph, '-f', 'lavfi', '-i', BEEPS, '-t', '12'],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
      '-sc_threshold',
      '0',
      ...encoder,
      '-c:a',
      'aac',
      output,
    ],
  ]);
  return output;
}

export async function render(
  source: string,
  clips: readonly (Pick<ReelClip, 'startSec' | 'endSec'> & Partial<ReelClip>)[],
  settings: Partial<RenderReelRequest> = {},
): Promise<RenderedReel & { output: string }> {
  const video = await tool.probe(source);
  const scratchDir = mkdtempSync(join(dir, 'scratch '));
  const output = join(scratchDir, 'reel.mp4');
  const named = clips.map((clip) => ({ title: '12:03 Diving save', ...clip }));
  const reel = await tool.renderReel(
    { source, video, clips: named, output, scratchDir, ...PLAIN_REEL, ...settings },
    () => undefined,
  );
  return { ...reel, output };
}

export type Picture = { widthPx: number; heightPx: number; data: Uint8Array; sec: number };

/** Every picture of a file as it is shown, grey. */
export async function pictures(file: string): Promise<Picture[]> {
  const video = await tool.probe(file);
  const { widthPx, heightPx, framePtsSec } = video;
  const raw = ffmpegNow([
    '-i',
    `file:${file}`,
    '-map',
    '0:v:0',
    '-fps_mode',
    'passthrough',
    '-pix_fmt',
    'gray',
    '-f',
    'rawvideo',
    'pipe:1',
  ]);
  return Array.from(framePtsSec, (sec, index) => ({
    widthPx,
    heightPx,
    sec,
    data: raw.subarray(index * widthPx * heightPx, (index + 1) * widthPx * heightPx),
  }));
}

/** Mean difference of two pictures in the lower third, grey levels. */
export function lowerDifference(a: Picture, b: Picture): number {
  const from = Math.floor((a.heightPx * 2) / 3) * a.widthPx;
  let sum = 0;
  for (let at = from; at < a.data.length; at += 1) sum += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
  return sum / (a.data.length - from);
}

/** Middle of what is bright in a picture, part of its width; null when nothing is. */
export function brightX({ data, widthPx }: Picture): number | null {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < data.length; at += 1) {
    if ((data[at] ?? 0) < 200) continue;
    sum += at % widthPx;
    count += 1;
  }
  return count === 0 ? null : sum / count / widthPx;
}

export function meanOf(picture: Picture | undefined): number {
  const data = picture?.data ?? new Uint8Array(1);
  return data.reduce((sum, grey) => sum + grey, 0) / data.length;
}

export function brightPart(picture: Picture | undefined): number {
  const data = picture?.data ?? new Uint8Array(1);
  return data.filter((grey) => grey > 180).length / data.length;
}
