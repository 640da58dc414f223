import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BEEPS, ffmpegNow, makeCountedVideo, turnQuarterClockwise } from './counted-video.fixture.ts';
import { createMediaTool } from './media-tool.ts';

const dir = mkdtempSync(join(tmpdir(), 'touchline-probe-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const tool = createMediaTool({ logger });

const file = (name: string) => join(dir, name);
const plain = makeCountedVideo({ output: file('plain.mp4'), frames: 50 });

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(file(name), content);
  return file(name);
}

function converted(name: string, options: readonly string[], inputOptions: readonly string[] = []): string {
  ffmpegNow([...inputOptions, '-i', plain, ...options, `file:${file(name)}`]);
  return file(name);
}

describe('what works', () => {
  test('every field of a plain video', async () => {
    expect(await tool.probe(plain)).toMatchObject({
      durationSec: 2,
      frameRate: { num: 25, den: 1 },
      isVariableFrameRate: false,
      widthPx: 320,
      heightPx: 96,
      codec: 'h264',
      bitDepth: 8,
      rotationDeg: 0,
      sizeBytes: readFileSync(plain).length,
      hasAudio: true,
    });
  });

  test('no sound', async () => {
    expect(await tool.probe(converted('silent.mp4', ['-c', 'copy', '-an']))).toMatchObject({ hasAudio: false });
  });

  test('rotation: size as shown', async () => {
    const turned = turnQuarterClockwise(plain, file('turned.mp4'));
    expect(await tool.probe(turned)).toMatchObject({ widthPx: 96, heightPx: 320, rotationDeg: 90 });
  });

  test('HEVC with 10 bits', async () => {
    const hevc = [
      '-c:v',
      'libx265',
      '-preset',
      'ultrafast',
      '-x265-params',
      'log-level=none',
      '-pix_fmt',
      'yuv420p10le',
    ];
    expect(await tool.probe(converted('ten.mp4', hevc))).toMatchObject({ codec: 'hevc', bitDepth: 10 });
  });

  test('exact frame rates', async () => {
    const film = makeCountedVideo({ output: file('film.mp4'), frames: 50, fps: '24000/1001' });
    expect(await tool.probe(film)).toMatchObject({ frameRate: { num: 24000, den: 1001 }, isVariableFrameRate: false });
    const mkv = makeCountedVideo({ output: file('ntsc.mkv'), frames: 60, fps: '30000/1001' });
    expect(await tool.probe(mkv)).toMatchObject({ frameRate: { num: 30000, den: 1001 }, isVariableFrameRate: false });
  });

  test('variable rate', async () => {
    const variable = makeCountedVideo({ output: file('vfr.mp4'), frames: 50, setpts: '(N+0.8*mod(N,2))/25/TB' });
    const video = await tool.probe(variable);
    expect(video.isVariableFrameRate).toBe(true);
    expect(video.framePtsSec).toHaveLength(50);
  });

  test('an edit list hides frames, and they are not counted', async () => {
    const whole = makeCountedVideo({ output: file('whole.mp4'), frames: 100, options: ['-g', '100'] });
    ffmpegNow(['-ss', '1.5', '-i', whole, '-c', 'copy', file('edited.mp4')]);
    const video = await tool.probe(file('edited.mp4'));
    expect(video.framePtsSec[0]).toBeLessThan(0.04);
    expect(video.framePtsSec.length).toBeLessThan(66);
    expect(video.durationSec).toBeCloseTo(2.5, 1);
  });

  test('cut off behind a leading index: as far as the frames reach', async () => {
    const long = makeCountedVideo({ output: file('long.mp4'), frames: 250, options: ['-movflags', '+faststart'] });
    const bytes = readFileSync(long);
    const video = await tool.probe(written('cut.mp4', bytes.subarray(0, Math.floor(bytes.length * 0.6))));
    expect(video.durationSec).toBeLessThan(8);
    expect(video.durationSec).toBeCloseTo((video.framePtsSec.at(-1) ?? 0) + 0.04, 3);
  });

  test.each(['mov', 'mkv', 'ts', 'avi', 'flv'])('in .%s', async (extension) => {
    const noReordering = ['-c:v', 'libx264', '-bf', '0', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
    const video = await tool.probe(converted(`container.${extension}`, noReordering));
    expect(video.framePtsSec).toHaveLength(50);
  });

  test.each(['-dash.mp4', "it's 100% #1.mp4", 'a:b.mp4', 'http:name.mp4', 'three %03d é🙂.mp4', 'a|b;c&d$(e).mp4'])(
    'the name %j',
    async (name) => expect(await tool.probe(converted(name, ['-c', 'copy']))).toMatchObject({ durationSec: 2 }),
  );

  test('sha256', async () => {
    const bytes = readFileSync(plain);
    let seen = 0;
    const hash = await tool.hash(plain, undefined, (done) => {
      seen = done;
    });
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(seen).toBe(bytes.length);
  });
});

test('a still of unusual shape is looked at with as many pixels, or at the very width that was asked for', async () => {
  const portrait = file('portrait.png');
  ffmpegNow(['-f', 'lavfi', '-i', 'color=green:s=720x1280', '-frames:v', '1', `file:${portrait}`]);
  const request = { source: portrait, widthPx: 640, multipleOfPx: 32 };
  expect(await tool.readImage(request)).toMatchObject({ widthPx: 640, heightPx: 1152 });
  const usual = await tool.readImage({ ...request, isUsualWidth: true });
  expect(usual.widthPx).toBeLessThan(usual.heightPx);
  expect(usual.widthPx * usual.heightPx).toBeGreaterThan(0.85 * 640 * 360);
  expect(usual.widthPx * usual.heightPx).toBeLessThan(1.15 * 640 * 384);
});

describe('what is refused, in words for a coach', () => {
  const cases: { name: string; make: () => string; code: string; says: RegExp }[] = [
    { name: 'missing file', make: () => file('nowhere.mp4'), code: 'not_found', says: /nowhere\.mp4/ },
    { name: 'folder', make: () => dir, code: 'invalid_input', says: /folder/ },
    { name: 'empty file', make: () => written('empty.mp4', ''), code: 'broken_media', says: /empty/ },
    {
      name: 'text',
      make: () => written('text.mp4', 'hello '.repeat(900)),
      code: 'unsupported_media',
      says: /not a video/,
    },
    {
      name: 'index missing at the end',
      make: () => written('truncated.mp4', readFileSync(plain).subarray(0, 5_000)),
      code: 'broken_media',
      says: /incomplete/,
    },
    {
      name: 'no frames',
      make: () => converted('none.mp4', ['-c:v', 'libx264', '-an', '-frames:v', '0']),
      code: 'broken_media',
      says: /not a single/,
    },
    {
      name: 'sound only',
      make: () => converted('sound.mp4', ['-vn', '-c', 'copy']),
      code: 'unsupported_media',
      says: /only sound/,
    },
    {
      name: 'MPEG-4 part 2',
      make: () => converted('old.mp4', ['-c:v', 'mpeg4']),
      code: 'unsupported_media',
      says: /"mpeg4"/,
    },
    {
      name: 'a playlist named .mp4',
      make: () =>
        written('list.mp4', `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://${plain}\n#EXT-X-ENDLIST\n`),
      code: 'unsupported_media',
      says: /not a video/,
    },
    {
      name: 'a concat script named .mp4',
      make: () => written('script.mp4', `ffconcat version 1.0\nfile '${plain}'\n`),
      code: 'unsupported_media',
      says: /not a video/,
    },
  ];
  test.each(cases)('$name', async ({ make, code, says }) => {
    await expect(tool.probe(make())).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
  });

  test('no FFmpeg on the machine', async () => {
    const without = createMediaTool({ logger, ffmpegPath: file('no-ffmpeg'), ffprobePath: file('no-ffprobe') });
    await expect(without.probe(plain)).rejects.toMatchObject({ code: 'missing_tool' });
    await expect(without.version()).rejects.toMatchObject({ code: 'missing_tool' });
    expect(await tool.version()).toMatch(/^ffmpeg version/);
  });
});

describe('review media', () => {
  const kinds: Record<string, () => string> = {
    plain: () => plain,
    'no sound': () => converted('mute.mp4', ['-c', 'copy', '-an']),
    '5.1 sound': () => converted('surround.mkv', ['-c:v', 'copy', '-c:a', 'aac', '-ac', '6']),
    'plain samples': () => converted('pcm.mov', ['-c:v', 'copy', '-c:a', 'pcm_s16le']),
    turned: () => turnQuarterClockwise(plain, file('upright.mp4')),
    'variable rate': () =>
      makeCountedVideo({ output: file('v.mp4'), frames: 100, setpts: '(N+0.8*mod(N,2))/25/TB', sound: BEEPS }),
    gap: () => makeCountedVideo({ output: file('g.mp4'), frames: 100, setpts: '(N+if(gte(N,40),60,0))/25/TB' }),
    'picture later than sound': () => makeCountedVideo({ output: file('l.mp4'), frames: 100, setpts: '(N+13)/25/TB' }),
    'edit list': () => {
      ffmpegNow([
        '-ss',
        '1.5',
        '-i',
        makeCountedVideo({ output: file('w.mp4'), frames: 150 }),
        '-c',
        'copy',
        file('e.mp4'),
      ]);
      return file('e.mp4');
    },
  };
  test.each(Object.entries(kinds))('%s: the copy shows every frame at its time', async (_name, make) => {
    const source = make();
    const video = await tool.probe(source);
    const output = file('proxy.mp4');
    await tool.makeProxy({ source, video, output, maxHeightPx: 60 }, () => undefined);
    const proxy = await tool.probe(output);
    expect(proxy).toMatchObject({ codec: 'h264', bitDepth: 8, hasAudio: true, rotationDeg: 0, heightPx: 60 });
    expect(proxy.framePtsSec).toHaveLength(video.framePtsSec.length);
    for (const [index, ptsSec] of proxy.framePtsSec.entries())
      expect(ptsSec).toBeCloseTo(video.framePtsSec[index] ?? -1, 3);

    await tool.makePoster({ source, video, output: file('poster.jpg') });
    const still = await tool.readImage({ source: file('poster.jpg'), widthPx: 64, multipleOfPx: 32 });
    expect(still).toMatchObject({ frameNumber: 0, widthPx: 64 });
    const sprite = { output: file('sprite.jpg'), outputVtt: file('sprite.vtt'), everySec: 1, spriteName: 'sprite.jpg' };
    await tool.makeSprite({ source, video, ...sprite });
    expect(readFileSync(file('sprite.vtt'), 'utf8')).toMatch(
      /^WEBVTT\n\n00:00:00.000 --> [\d:.]+\nsprite.jpg#xywh=0,0,\d+,\d+\n/,
    );
  });

  test('pictures that browsers play are copied as they are stored, at their times', async () => {
    const encoder = ['-c:v', 'libx264', '-preset', 'veryfast', '-bf', '3', '-g', '25', '-pix_fmt', 'yuv420p'];
    const source = makeCountedVideo({ output: file('plain.mp4'), frames: 75, encoder });
    const video = await tool.probe(source);
    const output = file('copied-proxy.mp4');
    await tool.makeProxy({ source, video, output, maxHeightPx: 720 }, () => undefined);
    const proxy = await tool.probe(output);
    expect(proxy.framePtsSec).toEqual(video.framePtsSec);
    expect(proxy).toMatchObject({ codec: 'h264', hasAudio: true, heightPx: video.heightPx });
    // Encoded anew it would have no frames out of order.
    const stored = (path: string) => ffprobePictures(path);
    expect(stored(output)).toEqual(stored(source));
  });
});

/** Sizes of the stored pictures, bytes, in the order of the file. */
function ffprobePictures(path: string): string {
  const words = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=size', '-of', 'csv=p=0', path];
  return execFileSync('ffprobe', words, { encoding: 'utf8' });
}
