import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ffmpegNow } from '../media/counted-video.fixture.ts';
import { createMediaTool } from '../media/media-tool.ts';
import { findCut } from './find-cut.ts';

const dir = mkdtempSync(join(tmpdir(), 'touchline-cut-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('a cut between two looks is found on its frame', async () => {
  const media = createMediaTool({ logger: { info: () => undefined, warn: () => undefined, error: () => undefined } });
  const source = join(dir, 'cut.mp4');
  const graph = "testsrc=s=320x180:r=25,hue=h='if(lt(t,1.08),0,150)',negate=enable='gte(t,1.08)'";
  ffmpegNow(['-f', 'lavfi', '-i', graph, '-t', '2', '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-g', '250', source]);
  const video = await media.probe(source);
  expect(await findCut(media, { source, video, fromSec: 1, toSec: 1.2 })).toBeCloseTo(1.08, 3);
  expect(await findCut(media, { source, video, fromSec: 1.04, toSec: 1.08 })).toBeCloseTo(1.08, 3);
});
