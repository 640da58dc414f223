import { expect, test } from 'vitest';
import { pieceName, piecesOf } from './clip-pieces.ts';

test('a window is cut where another reel begins or ends, and nowhere else', () => {
  const clip = { startSec: 10, endSec: 20, title: 'save' };
  expect(piecesOf(clip, [])).toEqual([clip]);
  expect(piecesOf(clip, [10, 20, 5, 25])).toEqual([clip]);
  expect(piecesOf(clip, [18, 12, 12.0000001])).toEqual([
    { startSec: 10, endSec: 12, title: 'save' },
    { startSec: 12, endSec: 18, title: 'save' },
    { startSec: 18, endSec: 20, title: 'save' },
  ]);
});

test('two reels that overlap share the piece between', () => {
  const cuts = [10, 20, 15, 30];
  const names = (startSec: number, endSec: number) =>
    piecesOf({ startSec, endSec }, cuts).map((piece) => pieceName(piece));
  expect(names(10, 20)).toEqual(['piece-10.0000-15.0000.mov', 'piece-15.0000-20.0000.mov']);
  expect(names(15, 30)[0]).toBe('piece-15.0000-20.0000.mov');
});
