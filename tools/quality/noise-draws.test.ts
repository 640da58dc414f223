import { describe, expect, it } from 'vitest';
import type { PositionalRow } from '../../lib/domain/positional-tracking.ts';
import { redraw } from './noise-draws.ts';

const player = (id: string) => ({ id, team: 'home' as const, gk: false, x: 20, y: 30 });
const row = (index: number, ids: readonly string[], ball: PositionalRow['ball'] = [50, 34]): PositionalRow => ({
  t: index / 10,
  ball,
  players: ids.map(player),
});
const rows = (count: number, make: (index: number) => PositionalRow) =>
  Array.from({ length: count }, (_, i) => make(i));

describe('another draw of the noise', () => {
  const truth = rows(400, (index) => row(index, ['a', 'b']));

  it('shows whom the camera showed at about that time, with the ball, most of the time, about where they are', () => {
    const drawn = redraw(
      rows(400, (index) => row(index, ['a'], index % 10 === 0 ? null : [50, 34])),
      truth,
      7,
    );
    const people = drawn.flatMap(({ players }) => players);
    expect(new Set(people.map(({ id }) => id))).toEqual(new Set(['a']));
    expect(people.length / 400).toBeCloseTo(0.94, 1);
    const balls = drawn.flatMap(({ ball }) => (ball ? [ball] : []));
    expect(balls.length / 400).toBeCloseTo(0.93, 1);
    const deviation = Math.sqrt(balls.reduce((sum, [x]) => sum + (x - 50) ** 2, 0) / balls.length);
    expect(deviation).toBeCloseTo(0.2, 1);
  });

  it('is another for another seed, and the same for the same', () => {
    expect(redraw(truth, truth, 1)).toEqual(redraw(truth, truth, 1));
    expect(redraw(truth, truth, 1)).not.toEqual(redraw(truth, truth, 2));
  });

  it('leaves a look alone at which the camera showed nobody', () => {
    const away = rows(3, (index) => row(index, [], null));
    expect(redraw(away, truth, 1)).toEqual(away);
  });
});
