import { describe, expect, it } from 'vitest';
import { AppError } from '../domain/errors.ts';
import { parsePositionalRows } from './positional-tracking.ts';

const row = (t: number) =>
  `{"t":${t},"ball":[52.5,34],"bz":0.1,"players":[{"id":"h1","team":"home","gk":true,"x":3,"y":34}]}`;

describe('positional rows', () => {
  it('reads rows and passes over empty lines', () => {
    const rows = parsePositionalRows([row(0), '', row(0.1), '  ']);
    expect(rows.map((r) => r.t)).toEqual([0, 0.1]);
    expect(rows[0]?.players[0]).toEqual({ id: 'h1', team: 'home', gk: true, x: 3, y: 34 });
  });

  it('takes a row without a ball, without a height and with nobody in sight', () => {
    expect(parsePositionalRows(['{"t":0,"ball":null,"players":[]}'])).toEqual([{ t: 0, ball: null, players: [] }]);
  });

  it('takes numbers as ids', () => {
    const rows = parsePositionalRows(['{"t":0,"ball":null,"players":[{"id":7,"team":"away","gk":false,"x":1,"y":2}]}']);
    expect(rows[0]?.players[0]?.id).toBe('7');
  });

  it.each([
    { name: 'no JSON', lines: [row(0), '{"t":'], message: /^Line 2 is not JSON/ },
    { name: 'wrong team', lines: [row(0).replace('home', 'blue')], message: /^Line 1, players\.0\.team: / },
    { name: 'ball without y', lines: ['{"t":0,"ball":[1],"players":[]}'], message: /^Line 1, ball/ },
    { name: 'far off the pitch', lines: [row(0).replace('"x":3', '"x":5200')], message: /^Line 1, players\.0\.x: / },
    { name: 'time runs backwards', lines: [row(1), row(0.5)], message: /^Line 2: t is 0\.5/ },
  ])('$name: says the line and the field', ({ lines, message }) => {
    expect(() => parsePositionalRows(lines)).toThrow(message);
    expect(() => parsePositionalRows(lines)).toThrow(AppError);
  });
});
