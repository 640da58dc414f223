import { describe, expect, test } from 'vitest';
import { edl } from './edl.ts';
import { exportedMatch, matchEvent } from './exported-match.fixture.ts';
import { otio } from './otio.ts';
import { countingRate } from './whole-rate.ts';

const goal = matchEvent({
  event_type: 'goal',
  timestamp_start: 100,
  timestamp_end: 104,
  review_override: true,
  metadata: { key_sec: 102, comment: 'Müller, 1:0 → „Tor“\nfein', outcome: 'goal' },
});
const rejected = matchEvent({ event_type: 'tackle', timestamp_start: 200, review_override: false });
const events = [goal, matchEvent({}), rejected];

/** From OpenTimelineIO's own list of serialized fields. */
const OF_ITEM = ['effects', 'enabled', 'markers', 'source_range'];
const MARKER_COLOURS = 'PINK RED ORANGE YELLOW GREEN CYAN BLUE PURPLE MAGENTA BLACK WHITE'.split(' ');

describe('a rate', () => {
  test.each([
    [25, 'whole', 25],
    [29.97002997002997, 'ntsc', 30],
    [23.976, 'ntsc', 24],
    [59.94, 'ntsc', 60],
    [24.873, 'odd', 25],
    [0, 'odd', 25],
  ])('of %d is %s, counted by %d', (fps, kind, base) => {
    expect(countingRate(fps)).toMatchObject({ kind, base });
  });

  test('is exact again, whatever digits came with it', () => {
    expect(countingRate(29.97).fps).toBe(30_000 / 1001);
  });
});

describe('OTIO', () => {
  const read = (fps: number) => JSON.parse(otio(exportedMatch(events, { fps })));
  const clipsOf = (timeline: ReturnType<typeof read>) => timeline.tracks.children[0].children;

  test('is a timeline of clips with ranges in frames of the real rate', () => {
    const timeline = read(29.97);
    expect(timeline).toMatchObject({ OTIO_SCHEMA: 'Timeline.1', tracks: { OTIO_SCHEMA: 'Stack.1' } });
    expect(timeline.tracks.children[0]).toMatchObject({ OTIO_SCHEMA: 'Track.1', kind: 'Video' });
    const rate = 30_000 / 1001;
    expect(clipsOf(timeline)).toHaveLength(2);
    expect(clipsOf(timeline)[1].source_range).toEqual({
      OTIO_SCHEMA: 'TimeRange.1',
      start_time: { OTIO_SCHEMA: 'RationalTime.1', rate, value: 2997 },
      duration: { OTIO_SCHEMA: 'RationalTime.1', rate, value: 120 },
    });
  });

  test('marks the key moment with a colour, and keeps what is known', () => {
    const clip = clipsOf(read(25))[1];
    expect(clip.markers[0]).toMatchObject({
      OTIO_SCHEMA: 'Marker.2',
      color: 'RED',
      marked_range: { start_time: { value: 2550 } },
    });
    expect(clip.metadata.touchline).toMatchObject({ event_type: 'goal', state: 'confirmed', key_sec: 102 });
  });

  test('names the source beside it, not its folder, as an address', () => {
    const media = clipsOf(read(25))[0].media_reference;
    expect(media).toMatchObject({
      target_url: 'Home%20vs%20Away.mp4',
      available_range: { duration: { value: 135_000 } },
    });
  });

  test('holds the fields that the format names, and no others; markers have its colours', () => {
    const named: Readonly<Record<string, readonly string[]>> = {
      'Timeline.1': ['global_start_time', 'tracks'],
      'Stack.1': [...OF_ITEM, 'children'],
      'Track.1': [...OF_ITEM, 'children', 'kind'],
      // The first version: every reader of a later one makes `media_references` of it.
      'Clip.1': [...OF_ITEM, 'media_reference'],
      'Marker.2': ['color', 'comment', 'marked_range'],
      'ExternalReference.1': ['available_range', 'target_url'],
    };
    const seen = new Set<string>();
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('OTIO_SCHEMA' in value && typeof value.OTIO_SCHEMA === 'string') {
        const { OTIO_SCHEMA: schema, metadata: _ours, ...fields } = value as Record<string, unknown>;
        seen.add(String(schema));
        const expected = named[String(schema)];
        if (expected) expect(Object.keys(fields).sort()).toEqual(['name', ...expected].sort());
        if (schema === 'Marker.2') expect(MARKER_COLOURS).toContain(fields.color);
        if (schema === 'RationalTime.1') expect(Object.keys(fields).sort()).toEqual(['rate', 'value']);
        if (schema === 'TimeRange.1') expect(Object.keys(fields).sort()).toEqual(['duration', 'start_time']);
        Object.values(fields).forEach(look);
      } else Object.values(value).forEach(look);
    };
    look(read(29.97));
    expect([...seen].sort()).toEqual([...Object.keys(named), 'RationalTime.1', 'TimeRange.1'].sort());
  });

  test('no clip is empty or reaches beyond the video', () => {
    const late = matchEvent({ timestamp_start: 5400, timestamp_end: 5400 });
    const clip = clipsOf(JSON.parse(otio(exportedMatch([late]))))[0];
    expect(clip.source_range).toMatchObject({ start_time: { value: 134_999 }, duration: { value: 1 } });
  });
});

describe('EDL', () => {
  const lines = (fps: number) => edl(exportedMatch(events, { fps })).split('\r\n');

  test('has two digits for the frame, however fast the video is', () => {
    const fast = lines(120);
    expect(fast).toContain('* NOTE: MORE FRAMES A SECOND THAN A TIMECODE CAN COUNT: TIMES ARE COUNTED BY 60');
    expect(fast).toContain('002  HOMEVSAW V     C        00:01:40:00 00:01:44:00 01:00:01:46 01:00:05:46');
    for (const fps of [23.976, 25, 50, 59.94, 100, 119.88, 120, 240, 960, 24.873])
      for (const [code] of lines(fps)
        .join('\n')
        .matchAll(/\d\d:\d\d:\d\d:\d+/g))
        expect(code).toHaveLength(11);
  });

  test('a video called black or bars is no black and no bars', () => {
    const reel = (filename: string) =>
      edl(exportedMatch([goal], { filename }))
        .split('\r\n')[3]
        ?.slice(5, 13);
    expect([reel('black.mp4'), reel('Bars.mov'), reel('BL.mp4')]).toEqual(['V_BLACK ', 'V_BARS  ', 'V_BL    ']);
  });

  test('cuts one after the other, record time from one hour', () => {
    expect(lines(25).slice(0, 6)).toEqual([
      'TITLE: Home vs Away',
      'FCM: NON-DROP FRAME',
      '',
      '001  HOMEVSAW V     C        00:01:01:06 00:01:03:00 01:00:00:00 01:00:01:19',
      '* FROM CLIP NAME: Home vs Away.mp4',
      '* COMMENT: Diving save (parried), to review, 55 %',
    ]);
    expect(lines(25)).toContain('002  HOMEVSAW V     C        00:01:40:00 00:01:44:00 01:00:01:19 01:00:05:19');
    expect(lines(25).join()).not.toContain('Tackle');
  });

  test('a rate that is not whole is said to be so', () => {
    expect(lines(25).join('\n')).not.toContain('NOTE');
    expect(lines(29.97)[2]).toBe('* NOTE: 29.970 FRAMES A SECOND COUNTED BY 30: SET THE PROJECT TO 29.97');
    expect(lines(29.97).join('\n')).toContain('00:01:39:27');
    expect(lines(24.873)[2]).toContain('APPROXIMATE');
    expect(lines(24.873).join('\n')).toContain('00:01:40:00');
  });

  test('is ASCII on whole lines, and a reel has a name of eight', () => {
    const text = edl(exportedMatch([goal], { filename: '試合.mp4' }));
    expect(text).toMatch(/^[\r\n -~]*$/);
    expect(text).toContain('* COMMENT: Goal (goal), confirmed, 55 %, Muller, 1:0 ? ?Tor? fein');
    expect(text).toContain('001  AX       V ');
  });

  test('more events than the format has numbers are said', () => {
    const many = Array.from({ length: 1001 }, (_, index) =>
      matchEvent({ timestamp_start: index, timestamp_end: index + 1 }),
    );
    expect(edl(exportedMatch(many))).toContain('* NOTE: 1001 EVENTS');
  });
});

test('of a match in several files, editors are told the file and the second of it; what goes over its end is cut there', () => {
  const file = (filename: string, startSec: number, begins: 'half' | null) => ({
    ...{ path: `/nas/${filename}`, filename, startSec, durationSec: 103, begins },
  });
  const files = [file('first.mp4', 0, null), file('second.mp4', 103, 'half')];
  const late = matchEvent({
    event_type: 'tackle',
    timestamp_start: 113,
    timestamp_end: 114,
    metadata: { key_sec: 113.4 },
  });
  const match = { ...exportedMatch([goal, late]), files };
  const clips = JSON.parse(otio(match)).tracks.children[0].children;
  const told = clips.map(
    (clip: { media_reference: { name: string }; source_range: Record<string, { value: number }> }) => [
      clip.media_reference.name,
      clip.source_range.start_time?.value,
      clip.source_range.duration?.value,
    ],
  );
  expect(told).toEqual([
    ['first.mp4', 2500, 75],
    ['second.mp4', 250, 25],
  ]);
  const text = edl(match);
  expect(text).toMatch(/SECOND +V +C +00:00:10:00 00:00:11:00/);
  expect(text).toMatch(/FROM CLIP NAME: second\.mp4/);
});
