import { describe, expect, it } from 'vitest';
import { isKeeperPosition, keptPlayerIds, type Player, sideWords, squadProblems, teamOfSide } from './squad.ts';

const player = (number: number | null, name: string, position = ''): Player => ({ number, name, position });
const had = (id: string, number: number | null, name: string) => ({ ...player(number, name), id });

it('a goalkeeper is known by what lists call him', () => {
  for (const word of ['GK', 'gk', 'Goalkeeper', 'keeper', 'TW']) expect(isKeeperPosition(word), word).toBe(true);
  for (const word of ['', 'LB', 'forward', 'general', 'Gegner']) expect(isKeeperPosition(word), word).toBe(false);
});

describe('a squad', () => {
  it('gives each number once and names each player once', () => {
    expect(squadProblems([player(1, 'Ana'), player(2, 'Bea'), player(null, 'Cem')])).toEqual([]);
    expect(squadProblems([player(1, 'Ana'), player(1, 'Bea')])).toMatchObject([
      { index: 1, field: 'number', message: "Number 1 is Ana's already." },
    ]);
    expect(squadProblems([player(1, 'Ana'), player(null, 'ana')])).toMatchObject([{ index: 1, field: 'name' }]);
    expect(squadProblems([player(1, 'Ana Lee'), player(2, 'Ana Lee')])).toEqual([]);
  });

  it('keeps who was there: by name and number, by name, and a corrected name by its number', () => {
    const before = [had('a', 1, 'Ana'), had('b', 2, 'Bea'), had('c', 3, 'Cme')];
    expect(keptPlayerIds(before, [player(2, 'Bea'), player(1, 'Ana'), player(3, 'Cem')])).toEqual(['b', 'a', 'c']);
    expect(keptPlayerIds(before, [player(2, 'Ana'), player(1, 'Bea')])).toEqual(['a', 'b']);
    expect(keptPlayerIds(before, [player(9, 'Dee'), player(null, 'ANA')])).toEqual([null, 'a']);
  });

  it('never gives two players one id', () => {
    const before = [had('a', 1, 'Ana')];
    expect(keptPlayerIds(before, [player(7, 'Ana'), player(1, 'Ana')])).toEqual([null, 'a']);
  });
});

it('the side of an event becomes a team by who began on the left', () => {
  const teams = { home: { name: 'Rovers', short_name: 'ROV' }, away: { name: '', short_name: '' } };
  expect(sideWords({ left_at_start: 'home', teams }, 'home')).toBe('Rovers');
  expect(sideWords({ left_at_start: 'away', teams }, 'away')).toBe('Rovers');
  expect(sideWords({ left_at_start: 'home', teams }, 'away')).toBe('on the right at the start');
  expect(teamOfSide({ left_at_start: 'away' }, 'home')).toBe('away');
});
