import { describe, expect, test } from 'vitest';
import type { TrackedFrame } from '../../lib/contracts/tracks.ts';
import { ballAt } from './ball-at.ts';
import { labelOf } from './ink.ts';
import { looksAt, movedBbox } from './looks-at.ts';
import { mapBox, onMap } from './map-place.ts';
import { levelOf, nextLevel } from './overlay-level.ts';
import { peopleAt } from './people-at.ts';
import { onPicture, pictureBox } from './picture-box.ts';
import { windowAfter, windowOf, windowSpan } from './track-window.ts';

type Person = TrackedFrame['people'][number];
const person = (trackId: number, left: number, more: Partial<Person> = {}): Person => ({
  ...{ track_id: trackId, role: 'player', team: 'home', bbox: [left, 0.4, 0.02, 0.1], confidence: 1 },
  pitch_xy_m: null,
  ...more,
});
const look = (timestamp: number, more: Partial<TrackedFrame> = {}): TrackedFrame => ({
  ...{ timestamp, frame_number: Math.round(timestamp * 25), scene_id: 0, scene_kind: 'tactical' },
  ...{ camera: { dx: 0, dy: 0, scale: 1 }, people: [], ball: null },
  ...more,
});
const ball = (left: number, confidence = 0.9): TrackedFrame['ball'] => ({
  ...{ bbox: [left, 0.5, 0.01, 0.02], pitch_xy_m: null, confidence },
});
function peopleOf(frames: readonly TrackedFrame[], atSec: number) {
  const looks = looksAt(frames, atSec, 1.5);
  return looks ? peopleAt(looks).map(({ trackId, bbox, opacity }) => [trackId, bbox?.[0], opacity]) : null;
}

describe('where the picture lies in its element', () => {
  const element = { left: 10, top: 20, width: 800, height: 600 };
  test('bars above and below a wide one, beside a narrow one', () => {
    expect(pictureBox(element, { widthPx: 1600, heightPx: 900 })).toEqual({
      left: 10,
      top: 95,
      width: 800,
      height: 450,
    });
    expect(pictureBox(element, { widthPx: 300, heightPx: 600 })).toEqual({
      left: 260,
      top: 20,
      width: 300,
      height: 600,
    });
  });
  test('nowhere before the video has a size', () => {
    expect(pictureBox(element, { widthPx: 0, heightPx: 0 })).toBeNull();
  });
  test('a box in parts of the picture is one in pixels of the canvas', () => {
    const picture = { left: 10, top: 95, width: 800, height: 450 };
    expect(onPicture(picture, [0.5, 0.2, 0.25, 0.4])).toEqual({ left: 410, top: 185, width: 200, height: 180 });
  });
});

describe('people between looks', () => {
  const frames = [
    look(1, { people: [person(1, 0.1), person(2, 0.5)] }),
    look(1.2, { people: [person(1, 0.2)] }),
    look(1.4, { people: [person(1, 0.4), person(3, 0.7)] }),
    look(1.6, { people: [person(1, 0.4), person(2, 0.8)] }),
  ];
  test('stand where they were seen, and half-way at half time', () => {
    expect(peopleOf(frames, 1)?.[0]).toEqual([1, 0.1, 1]);
    expect(peopleOf(frames, 1.1)?.[0]?.[1]).toBeCloseTo(0.15, 9);
    expect(peopleOf(frames, 1.2)?.[0]?.[1]).toBeCloseTo(0.2, 9);
  });
  test('who was missed for a look or two walks on', () => {
    expect(peopleOf(frames, 1.3)?.find(([id]) => id === 2)?.[1]).toBeCloseTo(0.65, 9);
  });
  test('nobody is there before he was seen', () => {
    expect(peopleOf(frames, 1.3)?.map(([id]) => id)).toEqual([1, 2]);
    expect(peopleOf(frames, 0.9)).toBeNull();
  });
  test('who is not seen again stays 0.6 s and then fades', () => {
    const gone = [look(1, { people: [person(1, 0.1)] }), ...[1.2, 1.4, 1.6, 1.8, 2, 2.2].map((sec) => look(sec))];
    expect(peopleOf(gone, 1.55)).toEqual([[1, 0.1, 1]]);
    expect(peopleOf(gone, 1.8)?.[0]?.[2]).toBeCloseTo(0.5, 6);
    expect(peopleOf(gone, 2.01)).toEqual([]);
  });
  test('who came back after long was not between', () => {
    const back = [look(1, { people: [person(1, 0.1)] }), look(1.4), look(1.8), look(2.2, { people: [person(1, 0.9)] })];
    expect(peopleOf(back, 1.5)).toEqual([[1, 0.1, 1]]);
    expect(peopleOf(back, 2.1)).toEqual([]);
  });
  test('nobody is drawn across a cut', () => {
    const cut = [look(1, { people: [person(1, 0.1)] }), look(1.2, { scene_id: 1, people: [person(1, 0.9)] })];
    expect(peopleOf(cut, 1)).toEqual([[1, 0.1, 1]]);
    expect(peopleOf(cut, 1.1)).toBeNull();
    expect(peopleOf(cut, 1.2)).toEqual([[1, 0.9, 1]]);
  });
  test('nobody where nothing was looked at', () => {
    expect(peopleOf(frames, 3)).toBeNull();
    expect(peopleOf([], 3)).toBeNull();
  });
  test('who is not seen again stays on the grass while the camera pans', () => {
    const panned = [
      look(1, { people: [person(1, 0.5)] }),
      look(1.2, { camera: { dx: 0.1, dy: 0, scale: 1 } }),
      look(1.4, { camera: { dx: 0.2, dy: 0, scale: 1 } }),
    ];
    expect(peopleOf(panned, 1.3)?.[0]?.[1]).toBeCloseTo(0.35, 9);
  });
  test('places on the pitch go along', () => {
    const placed = [10, 12].map((x, index) =>
      look(1 + index / 5, { people: [person(1, 0.1, { pitch_xy_m: [x, 34] })] }),
    );
    const looks = looksAt(placed, 1.1, 1.5);
    expect(looks && peopleAt(looks)[0]?.placeXyM?.[0]).toBeCloseTo(11, 9);
  });
});

test('a point that stands still moves against the camera, and nearer when it zooms', () => {
  const rest = { dx: 0, dy: 0, scale: 1 };
  expect(movedBbox([0.5, 0.5, 0.1, 0.1], rest, { dx: 0.25, dy: 0.25, scale: 0.5 })).toEqual([0.5, 0.5, 0.2, 0.2]);
  expect(movedBbox([0.5, 0.5, 0.1, 0.1], rest, null)).toEqual([0.5, 0.5, 0.1, 0.1]);
});

describe('the ball', () => {
  const trailOf = (frames: readonly TrackedFrame[], atSec: number) => {
    const looks = looksAt(frames, atSec, 1.5);
    return looks ? ballAt(looks) : null;
  };
  test('leaves a trail of a second and a half that ends where it is', () => {
    const frames = Array.from({ length: 16 }, (_, index) => look(index / 5, { ball: ball(index / 100) }));
    const at = trailOf(frames, 2.9);
    expect(at?.ball?.bbox?.[0]).toBeCloseTo(0.145, 9);
    const [piece = []] = at?.trail ?? [];
    expect(piece[0]?.x).toBeCloseTo(0.075, 9);
    expect(piece.at(-1)?.x).toBeCloseTo(0.15, 9);
    expect(piece.map(({ age }) => age)).toEqual([...piece.map(({ age }) => age)].sort((a, b) => b - a));
  });
  test('leaves none where it was not seen for long, and none across a cut', () => {
    const lost = [0, 0.2, 1.2, 1.4].map((sec) => look(sec, { ball: ball(sec) }));
    expect(trailOf(lost, 1.4)?.trail.map((piece) => piece.length)).toEqual([2, 3]);
    const cut = [0, 0.2, 0.4].map((sec) => look(sec, { ball: ball(sec), scene_id: sec < 0.3 ? 0 : 1 }));
    expect(
      trailOf(cut, 0.4)
        ?.trail.flat()
        .every(({ x }) => x > 0.4),
    ).toBe(true);
  });
  test('that was only thought to be there is drawn as such', () => {
    expect(trailOf([look(1, { ball: ball(0.1, 0.15) })], 1)?.ball?.isSure).toBe(false);
    expect(trailOf([look(1, { ball: ball(0.1) })], 1)?.ball?.isSure).toBe(true);
    expect(trailOf([look(1)], 1)?.ball).toBeNull();
  });
});

test('the map lies in its corner, camera side below', () => {
  const map = mapBox({ left: 0, top: 0, width: 1000, height: 562 });
  expect(map.left + map.width).toBe(992);
  const [nearLeft, farRight] = [onMap(map, [0, 0]), onMap(map, [105, 68])];
  expect(farRight.x).toBeGreaterThan(nearLeft.x);
  expect(farRight.y).toBeLessThan(nearLeft.y);
  expect((farRight.x - nearLeft.x) / (nearLeft.y - farRight.y)).toBeCloseTo(105 / 68, 6);
});

test('labels say more than colours', () => {
  const label = (role: Person['role'], team: Person['team'], withNumber: boolean) =>
    labelOf({ role, team, trackId: 7 }, withNumber);
  expect([label('player', 'home', true), label('player', 'away', true), label('player', null, true)]).toEqual([
    'H 7',
    'A 7',
    '7',
  ]);
  expect([label('goalkeeper', 'away', true), label('referee', null, true)]).toEqual(['A GK 7', 'Ref 7']);
  expect([label('player', 'home', false), label('goalkeeper', 'home', false), label('referee', null, false)]).toEqual([
    '',
    'GK',
    'Ref',
  ]);
});

test('the key goes round, and only what is ours is remembered', () => {
  expect([nextLevel('none'), nextLevel('boxes'), nextLevel('ids'), nextLevel('map')]).toEqual([
    'boxes',
    'ids',
    'map',
    'none',
  ]);
  expect([levelOf('ids'), levelOf('heat'), levelOf(null)]).toEqual(['ids', 'none', 'none']);
});

test('windows hold what their moments need, and end with the match', () => {
  expect([windowOf(0), windowOf(19.99), windowOf(20)]).toEqual([0, 0, 1]);
  expect(windowSpan(0)).toEqual({ fromSec: 0, toSec: 21 });
  expect(windowSpan(3)).toEqual({ fromSec: 58, toSec: 81 });
  expect([windowAfter(3, 90), windowAfter(4, 90)]).toEqual([4, null]);
});
