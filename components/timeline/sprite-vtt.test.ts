import { describe, expect, test } from 'vitest';
import { cueAt, parseSpriteVtt } from './sprite-vtt.ts';

const VTT = `WEBVTT

00:00.000 --> 00:05.000
sprite.jpg#xywh=0,0,160,90

1
01:00:05.000 --> 01:00:10.500
sprite.jpg#xywh=160,90,160,90

01:00:10.500 --> 01:00:11.000
not a picture
`;
const URL_OF_VTT = '/api/jobs/1/media/sprite.vtt';

describe('thumbnails from WebVTT', () => {
  const cues = parseSpriteVtt(VTT, URL_OF_VTT);
  test('reads both kinds of times, skips what is no thumbnail', () => {
    expect(cues).toEqual([
      { startSec: 0, endSec: 5, url: '/api/jobs/1/media/sprite.jpg', xPx: 0, yPx: 0, widthPx: 160, heightPx: 90 },
      {
        startSec: 3605,
        endSec: 3610.5,
        url: '/api/jobs/1/media/sprite.jpg',
        xPx: 160,
        yPx: 90,
        widthPx: 160,
        heightPx: 90,
      },
    ]);
  });
  test('an empty file has none', () => {
    expect(parseSpriteVtt('', URL_OF_VTT)).toEqual([]);
    expect(cueAt([], 3)).toBeNull();
  });
  test('a sheet elsewhere is not followed', () => {
    const [cue] = parseSpriteVtt(
      'WEBVTT\n\n00:00.000 --> 00:01.000\nhttps://elsewhere.example/a.jpg#xywh=0,0,1,1',
      URL_OF_VTT,
    );
    expect(cue?.url).toBe('/api/jobs/1/media/a.jpg');
  });
  test.each([
    [-1, 0],
    [0, 0],
    [4.9, 0],
    [100, 0],
    [3605, 3605],
    [9999, 3605],
  ])('at %d s the one from %d s is shown', (sec, startSec) => {
    expect(cueAt(cues, sec)?.startSec).toBe(startSec);
  });
});
