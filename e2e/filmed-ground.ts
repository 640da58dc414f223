import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { filmedPitch } from '../lib/domain/pitch/filmed-pitch.fixture.ts';
import { paintedLines } from '../lib/domain/pitch/painted-lines.ts';

const run = promisify(execFile);
const WIDTH_PX = 1280;
const HEIGHT_PX = 720;
const GRASS = [58, 112, 52] as const;
const SKY = [150, 170, 190] as const;
const PAINT = [236, 240, 236] as const;

/** What the camera of the video sees: a wide lens on a mast. The journey knows from it where each landmark is. */
export const GROUND = filmedPitch({ bend: -0.2 });

/** A few seconds of an empty ground, filmed by a camera that stands still, with two dots that walk. */
export async function filmGround(file: string, seconds = 6): Promise<void> {
  const picture = `${file}.ppm`;
  writeFileSync(picture, drawGround());
  const dot = (x: string, y: string) => `drawbox=x='${x}':y='${y}':w=8:h=20:color=red:t=fill`;
  try {
    await run('ffmpeg', [
      ...['-v', 'error', '-nostdin', '-y', '-loop', '1', '-framerate', '25', '-t', String(seconds), '-i', picture],
      ...['-vf', `${dot('400+20*t', '420')},${dot('800-15*t', '480+5*t')},format=yuv420p`],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '18', '-g', '25', file],
    ]);
  } finally {
    rmSync(picture, { force: true });
  }
}

function drawGround(): Buffer {
  const pixels = Buffer.alloc(WIDTH_PX * HEIGHT_PX * 3);
  const horizon = 0.36 * HEIGHT_PX;
  const paint = (x: number, y: number, colour: readonly number[]) => {
    if (x >= 0 && y >= 0 && x < WIDTH_PX && y < HEIGHT_PX) pixels.set(colour, (y * WIDTH_PX + x) * 3);
  };
  for (let y = 0; y < HEIGHT_PX; y++) for (let x = 0; x < WIDTH_PX; x++) paint(x, y, y < horizon ? SKY : GRASS);
  for (const line of paintedLines(GROUND.pitch)) {
    for (const [index, [x, y]] of line.entries()) {
      const [nextX, nextY] = line[index + 1] ?? [x, y];
      for (let step = 0; step < 60; step++) {
        const [u, v] = GROUND.seen([x + ((nextX - x) * step) / 60, y + ((nextY - y) * step) / 60]);
        const [column, row] = [Math.round(u * WIDTH_PX), Math.round(v * HEIGHT_PX)];
        for (const down of [-1, 0, 1]) for (const right of [-1, 0, 1]) paint(column + right, row + down, PAINT);
      }
    }
  }
  return Buffer.concat([Buffer.from(`P6\n${WIDTH_PX} ${HEIGHT_PX}\n255\n`), pixels]);
}
