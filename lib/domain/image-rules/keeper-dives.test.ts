import { describe, expect, it } from 'vitest';
import type { BboxXywhNorm } from '../box.ts';
import { EVENT_TYPES } from '../football.ts';
import type { PlayFrame } from '../play.ts';
import { findImageEvents } from './find-image-events.ts';

const STANDING: BboxXywhNorm = [0.75, 0.2, 0.14, 0.6];
const LYING: BboxXywhNorm = [0.6, 0.6, 0.3, 0.25];
const ELSEWHERE: BboxXywhNorm = [0.05, 0.2, 0.14, 0.6];

type Shown = { readonly role: 'goalkeeper' | 'player'; readonly box: BboxXywhNorm };
const keeper = (box: BboxXywhNorm): Shown[] => [{ role: 'goalkeeper', box }];

/** Eight seconds at five looks a second, beside the goal. */
function film(people: (sec: number) => readonly Shown[]): PlayFrame[] {
  return Array.from({ length: 41 }, (_, index) => {
    const ptsSec = index / 5;
    return {
      ...{ ptsSec, frameNumber: index * 5, sceneId: 0, ball: null },
      camera: { dxNorm: 0, dyNorm: 0, scale: 1, pictureAspect: 16 / 9 },
      people: people(ptsSec).map(({ role, box }, place) => ({
        ...{ trackId: place + 1, team: null, role, pitchXyM: null, bboxXywhNorm: box, confidence: 0.8 },
      })),
    };
  });
}

const found = (people: (sec: number) => readonly Shown[]) =>
  findImageEvents(film(people), { eventTypes: EVENT_TYPES, minConfidence: 0.3 });
const isDown = (sec: number) => sec > 3.1 && sec < 5;

describe('a goalkeeper shown near', () => {
  it('who stands, is not seen for two seconds and stands again dived when he was last on his feet', () => {
    const events = found((sec) => (isDown(sec) ? [] : keeper(STANDING)));
    expect(events.map(({ type }) => type)).toEqual(['shot_stop_diving']);
    expect(events[0]?.keySec).toBeCloseTo(3.1, 1);
    expect(events[0]?.endSec).toBeCloseTo(5, 1);
  });

  it('who is seen lying is the surer one', () => {
    const [lying] = found((sec) => keeper(isDown(sec) ? LYING : STANDING));
    const [unseen] = found((sec) => (isDown(sec) ? [] : keeper(STANDING)));
    expect(lying?.type).toBe('shot_stop_diving');
    expect(lying?.confidence).toBeGreaterThan(unseen?.confidence ?? 1);
  });

  it.each([
    { name: 'blinks', people: (sec: number) => (sec > 3.1 && sec < 3.7 ? [] : keeper(STANDING)) },
    { name: 'does not come back', people: (sec: number) => (sec > 3.1 ? [] : keeper(STANDING)) },
    {
      name: 'goes out at the side',
      people: (sec: number) => (isDown(sec) ? [] : keeper([0.005, 0.2, 0.14, 0.6])),
    },
    {
      name: 'comes back elsewhere',
      people: (sec: number) => (isDown(sec) ? [] : keeper(sec < 4 ? STANDING : ELSEWHERE)),
    },
    { name: 'was hardly seen before', people: (sec: number) => (sec < 2.9 || isDown(sec) ? [] : keeper(STANDING)) },
    {
      name: 'stands in a crowd that hides him',
      people: (sec: number): Shown[] => [
        ...[0.3, 0.5, 0.6].map((x): Shown => ({ role: 'player', box: [x, 0.2, 0.14, 0.6] })),
        ...(isDown(sec) ? [] : keeper(STANDING)),
      ],
    },
    { name: 'is small', people: (sec: number) => (isDown(sec) ? [] : keeper([0.45, 0.4, 0.03, 0.12])) },
  ])('who $name did not', ({ people }) => {
    expect(found(people)).toEqual([]);
  });
});
