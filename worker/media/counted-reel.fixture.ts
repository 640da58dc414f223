import { COUNTED_WIDTH_PX, ffmpegNow, shownNumber } from './counted-video.fixture.ts';
import type { FfmpegMediaTool } from './media-tool.ts';

/* For tests: what a reel of counted videos shows, and whether its beeps come with their pictures. */

/** The number in every picture of a file, and when it is shown. */
export async function numbersIn(
  tool: FfmpegMediaTool,
  source: string,
): Promise<{ numbers: number[]; ptsSec: number[] }> {
  const video = await tool.probe(source);
  const all = { source, video, startSec: 0, endSec: 1e6, sampleFps: null, widthPx: COUNTED_WIDTH_PX, multipleOfPx: 32 };
  const numbers: number[] = [];
  const ptsSec: number[] = [];
  for await (const frame of tool.readFrames(all)) {
    numbers.push(shownNumber(frame));
    ptsSec.push(frame.ptsSec);
  }
  return { numbers, ptsSec };
}

/** Where in the reel each beep begins, and where the picture says that a second of the match began. */
export function soundAndPicture(reel: string, numbers: readonly number[]): (readonly [number, number])[] {
  const raw = ffmpegNow(['-i', `file:${reel}`, '-map', '0:a:0', '-ac', '1', '-ar', '48000', '-f', 's16le', 'pipe:1']);
  const samples = new Int16Array(raw.buffer, raw.byteOffset, raw.length >> 1);
  const loudFrom = (sec: number) => {
    const start = Math.max(0, Math.round(sec * 48_000));
    const at = samples.subarray(start).findIndex((sample) => Math.abs(sample) > 3000);
    return (start + at) / 48_000;
  };
  const wholeSeconds = numbers.flatMap((number, index) =>
    number % 25 === 0 && numbers[index - 1] === number - 1 ? [index / 25] : [],
  );
  return wholeSeconds.map((sec) => [loudFrom(sec - 0.15), sec] as const);
}
