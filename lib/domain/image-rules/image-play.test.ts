import { expect, it } from 'vitest';
import { film, fly, standing } from './filmed-play.fixture.ts';
import { apartM, toLooks } from './image-play.ts';

it('lets a ball at rest lie from the first look of a scene on, though who shows the scale comes into sight by and by', () => {
  const people = [standing(1, 'away', 100, 60), standing(2, 'home', 96, 58), ...[3, 4, 5, 6].map(near)];
  const frames = film(4, people, fly([0, [86, 20, 0]], [4, [86, 20, 0]])).map((frame) => ({
    ...frame,
    people: frame.people.filter(({ trackId }) => frame.ptsSec >= 0.3 || trackId < 3),
  }));
  const places = toLooks(frames).flatMap(({ ball }) => (ball ? [ball.planeM] : []));
  const settled = places.at(-1) ?? [0, 0];
  expect(Math.max(...places.map((place) => apartM(place, settled)))).toBeLessThan(0.5);
});

const near = (id: number) => standing(id, 'home', 74 + id * 3, 6 + id);
