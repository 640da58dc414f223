import { describe, expect, test } from 'vitest';
import type { Lab } from '../detected-frame.ts';
import type { KindConfidences } from './person-evidence.ts';
import { judgePeople } from './person-judge.ts';

const WHITE: Lab = [90, 0, 5];
const RED: Lab = [45, 60, 40];
const BLACK: Lab = [18, 0, 0];
const YELLOW: Lab = [85, 0, 75];

const seen = (
  x: number,
  y: number,
  shirtLab: Lab | null,
  kinds: Partial<KindConfidences> = {},
  shortsLab: Lab | null = shirtLab,
) => {
  const kindConfidences = { player: 0.8, goalkeeper: 0.01, referee: 0.01, ...kinds };
  const className = (['player', 'goalkeeper', 'referee'] as const).reduce((best, kind) =>
    kindConfidences[kind] > kindConfidences[best] ? kind : best,
  );
  return {
    className,
    confidence: kindConfidences[className],
    kindConfidences,
    bboxXywhNorm: [x, y, 0.015, 0.08] as const,
    shirtLab,
    shortsLab,
    grassAround: 1,
  };
};
/** Eight of each team between a quarter and three quarters of the picture. */
const teams = () =>
  Array.from({ length: 16 }, (_, index) =>
    seen(0.25 + 0.03 * index, 0.4 + 0.03 * (index % 6), index % 2 ? WHITE : RED),
  );
const kindOf = (person: ReturnType<typeof seen>) => judgePeople([person, ...teams()])[0]?.className;

describe('judgePeople', () => {
  test('a “referee” or “goalkeeper” in the middle who wears what a team wears is one of its players', () => {
    expect(kindOf(seen(0.5, 0.5, WHITE, { player: 0.3, referee: 0.5 }))).toBe('player');
    expect(kindOf(seen(0.5, 0.5, RED, { player: 0.3, goalkeeper: 0.5 }))).toBe('player');
  });

  test('in black among two teams: a referee; in a colour of his own beyond everybody else: a goalkeeper', () => {
    expect(kindOf(seen(0.5, 0.5, BLACK, { player: 0.5, referee: 0.4 }))).toBe('referee');
    expect(kindOf(seen(0.05, 0.5, YELLOW, { player: 0.5, goalkeeper: 0.4 }))).toBe('goalkeeper');
  });

  test('whoever is likeliest to be the referee is believed sooner where nobody else might be he', () => {
    const doubtful = seen(0.5, 0.45, [30, 20, 15], { player: 0.7, referee: 0.05 });
    const sure = seen(0.6, 0.5, BLACK, { player: 0.1, referee: 0.8 });
    const alone = judgePeople([doubtful, ...teams()])[0];
    const [beside, rival] = judgePeople([doubtful, sure, ...teams()]);
    expect([alone?.className, rival?.className]).toEqual(['referee', 'referee']);
    const asReferee = (one = beside) => (one?.className === 'referee' ? one.confidence : 0);
    expect(asReferee(beside)).toBeLessThan(asReferee(alone) - 0.05);
  });

  test('two officials in one picture are both told when both are clear', () => {
    const pair = [0.45, 0.6].map((x) => seen(x, 0.5, BLACK, { player: 0.05, referee: 0.9 }));
    expect(judgePeople([...pair, ...teams()]).slice(0, 2)).toMatchObject(pair.map(() => ({ className: 'referee' })));
  });

  test('one at each end of a picture of the whole pitch: both are goalkeepers', () => {
    const pair = [0.05, 0.92].map((x) => seen(x, 0.5, YELLOW, { player: 0.2, goalkeeper: 0.7 }));
    expect(judgePeople([...pair, ...teams()]).slice(0, 2)).toMatchObject(pair.map(() => ({ className: 'goalkeeper' })));
  });

  test('of few people nobody is judged: the detector’s word stays', () => {
    const few = [seen(0.1, 0.5, WHITE, { player: 0.3, referee: 0.5 }), seen(0.5, 0.5, WHITE), seen(0.6, 0.5, RED)];
    expect(judgePeople(few)[0]).toMatchObject({
      className: 'referee',
      confidence: expect.closeTo(Math.sqrt(0.5) * (0.5 / 0.81), 6),
    });
  });

  test('people without colours or without the detector’s word on each kind pass through', () => {
    const { kindConfidences: _, ...without } = seen(0.5, 0.5, BLACK);
    expect(judgePeople([without, ...teams()])[0]).toMatchObject({ className: 'player', confidence: 0.8 });
    expect(judgePeople([seen(0.5, 0.5, null), ...teams()])[0]?.className).toBe('player');
    expect(judgePeople([])).toEqual([]);
  });
});
