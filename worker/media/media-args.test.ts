import { describe, expect, test } from 'vitest';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { exactClipCommand, PLAIN_LOOK } from './clip-args.ts';
import { concatCommand } from './concat-args.ts';
import { sniffDemuxer, sniffImageDemuxer } from './container-format.ts';
import { copiedClipsCommand } from './copied-clip-args.ts';
import { fittedSizePx } from './encoding-args.ts';
import { filterValue } from './filter-text.ts';
import { measureFrameRate } from './frame-rate.ts';
import { framingOf } from './framing.ts';
import { aroundWindow } from './key-frames.ts';
import { pasteable } from './media-tools.ts';
import { copiedProxyCommand, proxyCommand } from './proxy-args.ts';
import { playsAsStored, seeksQuickly } from './proxy-plan.ts';
import { networkSizePx, readFramesCommand } from './read-frames-args.ts';
import { chapterMetadata, chapterSubtitles, concatScript } from './reel-text.ts';
import { commandWords } from './run-ffmpeg.ts';
import { indexedSeek, unindexedSeek } from './seek-args.ts';
import type { SourceFile } from './source-file.ts';
import { spriteVtt } from './sprite-vtt.ts';
import { takenPiecesCommand } from './taken-piece-args.ts';
import { planSprite } from './thumbnail-args.ts';

const SOURCE: SourceFile = { path: '/nas/a b.mp4', demuxer: 'mov', sizeBytes: 1 };
const VIDEO: ProbedVideo = {
  durationSec: 90,
  frameRate: { num: 25, den: 1 },
  isVariableFrameRate: false,
  widthPx: 1920,
  heightPx: 1080,
  codec: 'h264',
  bitDepth: 8,
  rotationDeg: 0,
  sizeBytes: 1,
  hasAudio: true,
  framePtsSec: Float64Array.from({ length: 2250 }, (_, index) => index / 25),
};
const STYLE = { framing: framingOf(VIDEO, 720, 'source'), sound: 'pcm', ...PLAIN_LOOK } as const;

const CUT = { lengthSec: 4, frames: 100, leadSec: 0.01 };

describe('every input is guarded', () => {
  const seek = indexedSeek({ seekSec: 12.03, readSec: 4 });
  const commands = [
    readFramesCommand(SOURCE, seek, { kind: 'steady', fps: 5 }, { widthPx: 960, heightPx: 544 }),
    proxyCommand(SOURCE, VIDEO, 720, '/out/proxy.mp4'),
    copiedProxyCommand(SOURCE, VIDEO, '/out/proxy.mp4'),
    exactClipCommand(SOURCE, VIDEO, seek, CUT, STYLE, '/out/clip.mov'),
    copiedClipsCommand(SOURCE, VIDEO, [{ ...CUT, startSec: 12, output: '/out/clip.mov' }], 'pcm'),
    takenPiecesCommand(VIDEO, [{ reel: SOURCE, atSec: 8, source: SOURCE, seek, cut: CUT, output: '/out/piece.mov' }]),
  ];
  test.each(commands)('command %#', (command) => {
    expect(command.inputs[0]?.options.join(' ')).toContain('-protocol_whitelist file,pipe -f mov');
    expect(command.inputs[0]?.source).toBe('file:/nas/a b.mp4');
    expect(commandWords(command)).toContain('-nostdin');
  });
});

test('frames: sampled first, then scaled; the seek stands before the input', () => {
  const command = readFramesCommand(
    SOURCE,
    indexedSeek({ seekSec: 12.03, readSec: 4 }),
    { kind: 'steady', fps: 5 },
    {
      widthPx: 960,
      heightPx: 544,
    },
  );
  expect(command.inputs[0]?.options.slice(-4)).toEqual(['-ss', '12.030000', '-t', '4.000000']);
  expect(command.options).toContain('setpts=PTS-STARTPTS,fps=5,scale=960:544:flags=fast_bilinear,format=gbrp');
});

test('streams without an index are entered early and cut by their own clock', () => {
  expect(unindexedSeek({ seekSec: 20, readSec: 5 }, 1.4)).toEqual({
    input: ['-copyts', '-ss', '5.000000'],
    picture: ['trim=start=21.400000:end=26.400000'],
    sound: ['atrim=start=21.400000:end=26.400000', 'asetpts=PTS-21.400000/TB'],
  });
  expect(unindexedSeek({ seekSec: 2, readSec: null }, 0).input).toEqual(['-copyts']);
});

test('several clips in one go: each output has its own inputs, limits and name', () => {
  const clips = [0, 1].map((index) => ({ ...CUT, startSec: 10 + index, output: `/out/${index}.mov` }));
  const words = (video: ProbedVideo) =>
    commandWords(copiedClipsCommand(SOURCE, video, clips as [(typeof clips)[0], ...typeof clips], 'pcm')).join(' ');
  expect(words(VIDEO)).toMatch(
    /-map 0:V:0 .*-map 0:a:0 .*file:\/out\/0\.mov -map 1:V:0 .*-map 1:a:0 .*file:\/out\/1\.mov$/,
  );
  expect(words({ ...VIDEO, hasAudio: false })).toMatch(/-map 0:V:0 .*-map 1:a:0 .*-map 2:V:0 .*-map 3:a:0/);
});

test('a video without sound gets silence of its own length', () => {
  const command = proxyCommand(SOURCE, { ...VIDEO, hasAudio: false }, 720, '/out/proxy.mp4');
  expect(command.inputs[1]?.options).toEqual(['-f', 'lavfi', '-t', '90.000000']);
  expect(command.options.join(' ')).toContain('-map 1:a:0');
});

test.each<[readonly [number, number], number, readonly [number, number]]>([
  [[1920, 1080], 720, [1280, 720]],
  [[406, 720], 720, [406, 720]],
  [[1280, 720], 1080, [1280, 720]],
  [[853, 481], 720, [852, 480]],
  [[3072, 1728], 720, [1280, 720]],
  [[3, 3], 720, [2, 2]],
])('%j at most %i high: %j', ([widthPx, heightPx], maxHeightPx, [width, height]) => {
  expect(fittedSizePx({ widthPx, heightPx }, maxHeightPx)).toEqual({ widthPx: width, heightPx: height });
});

test('network sizes are multiples of what it wants', () => {
  expect(networkSizePx({ widthPx: 1280, heightPx: 720 }, 960, 32)).toEqual({ widthPx: 960, heightPx: 544 });
  expect(networkSizePx({ widthPx: 406, heightPx: 720 }, 950, 32)).toEqual({ widthPx: 960, heightPx: 1696 });
});

describe('containers', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['', null],
    ['#EXTM3U\n', null],
    ['ffconcat version 1.0\n', null],
    ['\0\0\0\x18ftypmp42', 'mov'],
    ['RIFF1234AVI LIST', 'avi'],
    ['RIFF1234WAVEfmt ', null],
  ])('%j is %s', (head, demuxer) => expect(sniffDemuxer(bytes(head))).toBe(demuxer));
  test('transport streams, with and without time codes', () => {
    const stream = new Uint8Array(1000);
    for (const at of [0, 188, 376]) stream[at] = 0x47;
    expect(sniffDemuxer(stream)).toBe('mpegts');
    const camcorder = new Uint8Array(1000);
    for (const at of [4, 196, 388]) camcorder[at] = 0x47;
    expect(sniffDemuxer(camcorder)).toBe('mpegts');
  });
  test('pictures', () => expect(sniffImageDemuxer(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg_pipe'));
});

test('frame rates: stated where true, measured where not', () => {
  const even = Float64Array.from({ length: 100 }, (_, index) => (index * 1001) / 30_000);
  expect(measureFrameRate(even, ['30000/1001'])).toEqual({
    frameRate: { num: 30000, den: 1001 },
    isVariableFrameRate: false,
  });
  expect(measureFrameRate(even, ['90000/1', '0/0']).frameRate.num).toBe(29970);
  expect(measureFrameRate(Float64Array.of(0), []).frameRate).toEqual({ num: 25, den: 1 });
});

test('key frames around a window', () => {
  const keys = [0, 2, 4, 6].map((ptsSec) => ({ ptsSec, dtsSec: ptsSec - 0.08, storedBefore: ptsSec * 25 }));
  expect(aroundWindow(keys, 2.5, 3)).toEqual({ first: keys[1], next: keys[2] });
  expect(aroundWindow(keys, 2, 4)).toEqual({ first: keys[1], next: keys[2] });
  expect(aroundWindow(keys, 5, 6.5)).toEqual({ first: keys[2], next: null });
});

describe('texts', () => {
  const chapters = [{ startSec: 0, endSec: 1.5, title: 'a=b; #1 \\ <b>\nnext' }];
  test('chapters', () => {
    expect(chapterMetadata('Reel', chapters)).toBe(
      ';FFMETADATA1\ntitle=Reel\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1500\ntitle=a\\=b\\; \\#1 \\\\ <b> next\n',
    );
  });
  test('subtitles', () => {
    expect(chapterSubtitles(chapters)).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:01.500\na=b; #1 \\ &lt;b&gt; next\n');
  });
  test('concat script', () => {
    expect(concatScript([{ path: "/a/it's.mov", lengthSec: 1.24 }])).toBe(
      "ffconcat version 1.0\nfile 'file:/a/it'\\''s.mov'\nduration 1.240000\n",
    );
  });
  test('filter values', () => expect(filterValue("C:\\it's, [1]; x")).toBe("C\\\\:\\\\\\\\it\\\\\\'s\\, \\[1\\]\\; x"));
  test('a command to paste', () => expect(pasteable('ffmpeg', ['-i', "it's"])).toBe("ffmpeg -i 'it'\\''s'"));
  test('without timestamps a reel has neither chapters nor subtitles', () => {
    const command = concatCommand('/s/list', { metadata: null, subtitles: null }, 'h264', '/out/reel.mp4');
    expect(command.inputs).toHaveLength(1);
    expect(command.options).toContain('-sn');
  });
});

test('thumbnails: laid out in rows, times without holes', () => {
  expect(planSprite({ widthPx: 1920, heightPx: 1080, durationSec: 90 }, 5)).toEqual({
    tilePx: { widthPx: 160, heightPx: 90 },
    tiles: 19,
    everySec: 5,
  });
  expect(planSprite({ widthPx: 1920, heightPx: 1080, durationSec: 36_000 }, 5).tiles).toBeLessThanOrEqual(1000);
  const vtt = spriteVtt({ spriteName: 's.jpg', tilePx: { widthPx: 160, heightPx: 90 }, columns: 2 }, [0.04, 5, 10], 12);
  expect(vtt.split('\n\n').slice(1)).toEqual([
    '00:00:00.000 --> 00:00:05.000\ns.jpg#xywh=0,0,160,90',
    '00:00:05.000 --> 00:00:10.000\ns.jpg#xywh=160,0,160,90',
    '00:00:10.000 --> 00:00:12.000\ns.jpg#xywh=0,90,160,90\n',
  ]);
});

test('a plain H.264 file of modest size is reviewed as it is stored; anything else is encoded', () => {
  const stream = { index: 0, codec_type: 'video', pix_fmt: 'yuv420p', width: VIDEO.widthPx };
  const answer = { streams: [stream], format: { start_time: 0, duration: 90 } };
  const plays = (change: Partial<typeof VIDEO>, maxHeightPx = 720) =>
    playsAsStored(SOURCE, { ...VIDEO, sizeBytes: 20_000_000, ...change }, answer, maxHeightPx);
  expect(plays({})).toBe(true);
  expect(plays({ codec: 'hevc' })).toBe(false);
  expect(plays({ bitDepth: 10 })).toBe(false);
  expect(plays({ rotationDeg: 90 })).toBe(false);
  expect(plays({ isVariableFrameRate: true })).toBe(false);
  expect(plays({ sizeBytes: 200_000_000 })).toBe(false);
  expect(plays({ framePtsSec: Float64Array.of(0.5, 0.54) })).toBe(false);
  expect(plays({}, 240)).toBe(false);
});

test('key frames too far apart make seeking slow', () => {
  const at = (...times: number[]) => times.map((ptsSec) => ({ ptsSec, dtsSec: ptsSec, storedBefore: 0 }));
  expect(seeksQuickly(at(0, 2, 4, 6), 8)).toBe(true);
  expect(seeksQuickly(at(0, 2, 7), 8)).toBe(false);
  expect(seeksQuickly(at(0), 10)).toBe(false);
});
