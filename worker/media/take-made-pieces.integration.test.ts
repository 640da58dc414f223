import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { MadePiece, RenderedReel, TitleCard } from '../../lib/ports/media-tool.ts';
import { numbersIn, soundAndPicture } from './counted-reel.fixture.ts';
import { makeCountedVideo } from './counted-video.fixture.ts';
import { createMediaTool } from './media-tool.ts';

/* A reel that is made again: what an earlier one shows is taken from it, picture by picture the same, and only the rest is encoded. */

const dir = mkdtempSync(join(tmpdir(), 'touchline pieces '));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

let encodings = 0;
let warnings = 0;
const countEncodings = (facts: unknown) => {
  if (JSON.stringify(facts).includes('libx264')) encodings += 1;
};
const logger = { info: countEncodings, warn: () => (warnings += 1), error: () => undefined };
const tool = createMediaTool({ logger });
beforeEach(() => {
  encodings = 0;
  warnings = 0;
});

const SETTINGS = {
  useStreamCopy: false,
  addTimestamps: true,
  burnIn: false,
  lowerThird: false,
  shape: 'source',
  titleCard: null as TitleCard | null,
  maxHeightPx: 1080,
  emptyText: 'No moments were found in this video.',
  title: 'Goalkeeper reel',
} as const;
const CARD: TitleCard = { title: 'Rovers v City', lines: ['Goalkeeper reel'] };

type Windows = readonly (readonly [number, number])[];
type Reel = RenderedReel & { readonly output: string };

async function render(
  source: string,
  windows: Windows,
  earlier: Reel | null,
  settings: Partial<typeof SETTINGS | { titleCard: TitleCard; lowerThird: boolean }> = {},
): Promise<Reel> {
  const scratchDir = mkdtempSync(join(dir, 'scratch '));
  const shared = { dir: join(scratchDir, 'shared'), cutsSec: [], made: earlier ? piecesOf(earlier) : [] };
  mkdirSync(shared.dir);
  const clips = windows.map(([startSec, endSec]) => ({ startSec, endSec, title: `from ${startSec}` }));
  const output = join(mkdtempSync(join(dir, 'reel ')), 'reel.mp4');
  const request = {
    source,
    video: await tool.probe(source),
    clips,
    output,
    scratchDir,
    shared,
    ...SETTINGS,
    ...settings,
  };
  return { output, ...(await tool.renderReel(request, () => undefined)) };
}

function piecesOf({ pieces = [], output }: Reel): MadePiece[] {
  return pieces.map((piece) => ({ ...piece, path: output }));
}

const LONG = ['-c:v', 'libx264', '-preset', 'veryfast', '-bf', '3', '-g', '250', '-pix_fmt', 'yuv420p'];
const FIRST: Windows = [
  [2.02, 6.1],
  [8, 10],
  [12.5, 17.3],
];
const SECOND: Windows = [
  [12.5, 17.3],
  [2.02, 6.1],
  [7, 7.5],
  [8, 10],
];
const framesIn = (windows: Windows, fps: number) =>
  windows.flatMap(([startSec, endSec]) => {
    const from = Math.ceil(startSec * fps - 1e-6);
    return Array.from({ length: Math.ceil(endSec * fps - 1e-6) - from }, (_, index) => from + index);
  });

test.each<[string, string, number, { titleCard?: TitleCard }]>([
  ['25 pictures a second', '25', 25, {}],
  ['23.976, behind a title card', '24000/1001', 24_000 / 1001, { titleCard: CARD }],
])('%s: only the new clip is encoded, every picture and beep is in its place', async (name, fps, rate, settings) => {
  const source = makeCountedVideo({ output: join(dir, `${name}.mp4`), frames: 500, fps, encoder: LONG });
  const first = await render(source, FIRST, null, settings);
  const encodedAtFirst = encodings;
  encodings = 0;
  const cardFrames = settings.titleCard ? Math.round(3 * rate) : 0;
  const second = await render(source, SECOND, first, settings);
  expect(encodedAtFirst - (settings.titleCard ? 1 : 0)).toBe(3);
  expect(encodings - (settings.titleCard ? 1 : 0)).toBe(1);
  const { numbers, ptsSec } = await numbersIn(tool, second.output);
  expect(numbers.slice(cardFrames)).toEqual(framesIn(SECOND, rate));
  for (const [index, sec] of ptsSec.entries()) expect(sec).toBeCloseTo(index / rate, 3);
  // And a third time, from the second.
  encodings = 0;
  const third = await render(source, FIRST, second, settings);
  expect(encodings - (settings.titleCard ? 1 : 0)).toBe(0);
  expect((await numbersIn(tool, third.output)).numbers.slice(cardFrames)).toEqual(framesIn(FIRST, rate));
  if (rate !== 25) return;
  for (const reel of [second, third]) {
    const pairs = soundAndPicture(reel.output, (await numbersIn(tool, reel.output)).numbers);
    expect(pairs.length).toBeGreaterThan(5);
    for (const [soundSec, pictureSec] of pairs) expect(Math.abs(soundSec - pictureSec)).toBeLessThan(0.012);
  }
  expect(warnings).toBe(0);
});

test('words in the picture are part of what a piece is', async () => {
  const source = makeCountedVideo({ output: join(dir, 'words.mp4'), frames: 500, encoder: LONG });
  const first = await render(source, FIRST, null, { lowerThird: true });
  encodings = 0;
  await render(source, FIRST, first, { lowerThird: true });
  expect(encodings).toBe(0);
  const plain = await render(source, FIRST, first);
  expect(encodings).toBe(3);
  expect(plain.pieces?.map(({ name }) => name)).not.toEqual(first.pieces?.map(({ name }) => name));
});

test('an earlier reel that is damaged costs time, not the reel', async () => {
  const source = makeCountedVideo({ output: join(dir, 'damaged.mp4'), frames: 500, encoder: LONG });
  const first = await render(source, FIRST, null);
  truncateSync(first.output, 20_000);
  encodings = 0;
  const second = await render(source, SECOND, first);
  expect((await numbersIn(tool, second.output)).numbers).toEqual(framesIn(SECOND, 25));
  expect(warnings).toBeGreaterThan(0);
  expect(readdirSync(join(second.output, '..'))).toEqual(['reel.mp4']);
});

test('a piece that is not where the list says is found out', async () => {
  const source = makeCountedVideo({ output: join(dir, 'elsewhere.mp4'), frames: 500, encoder: LONG });
  const first = await render(source, FIRST, null);
  const pieces = first.pieces?.map((piece) => ({ ...piece, atSec: piece.atSec === 0 ? 0.6 : piece.atSec }));
  encodings = 0;
  const second = await render(source, SECOND, { ...first, pieces: pieces ?? [] });
  expect((await numbersIn(tool, second.output)).numbers).toEqual(framesIn(SECOND, 25));
  expect(encodings).toBe(SECOND.length);
  expect(warnings).toBeGreaterThan(0);
});
