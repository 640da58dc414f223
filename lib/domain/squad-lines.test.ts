import { describe, expect, it } from 'vitest';
import { parseSquadLines, squadText } from './squad-lines.ts';

const read = (text: string) => {
  const { players, problems } = parseSquadLines(text);
  expect(problems).toEqual([]);
  return players.map(({ number, name, position }) => [number, name, position]);
};

describe('a squad pasted as lines', () => {
  it('is read in the ways people write it', () => {
    expect(
      read(
        '1 Ana Ruiz (GK)\n\n#10 Bea\r\n7. Cem Kaya - left wing\nNo. 4 Dee\n12) Eli\nFay Ng\n5: Gus\nHan So 23\n13 Ida GK',
      ),
    ).toEqual([
      [1, 'Ana Ruiz', 'GK'],
      [10, 'Bea', ''],
      [7, 'Cem Kaya', 'left wing'],
      [4, 'Dee', ''],
      [12, 'Eli', ''],
      [null, 'Fay Ng', ''],
      [5, 'Gus', ''],
      [23, 'Han So', ''],
      [13, 'Ida', 'GK'],
    ]);
  });

  it('is read from the cells of a spreadsheet, its heading passed over', () => {
    expect(read('No\tName\tPosition\n1\tAna  Ruiz\tGK\n\tBea\tST\n8\tCem')).toEqual([
      [1, 'Ana Ruiz', 'GK'],
      [null, 'Bea', 'ST'],
      [8, 'Cem', ''],
    ]);
    expect(read('Number;Name\n1;"Ruiz, Ana";GK')).toEqual([[1, 'Ruiz, Ana', 'GK']]);
    expect(read('1, Ana, GK\nRuiz, Bea')).toEqual([
      [1, 'Ana', 'GK'],
      [null, 'Ruiz, Bea', ''],
    ]);
    expect(read('Ana;GK')).toEqual([[null, 'Ana', 'GK']]);
  });

  it('keeps names that look like something else', () => {
    expect(read("9 Jean-Luc O'Neil\n6 María José (C) (LB)\n11 Nino\n2 李小龙")).toEqual([
      [9, "Jean-Luc O'Neil", ''],
      [6, 'María José (C)', 'LB'],
      [11, 'Nino', ''],
      [2, '李小龙', ''],
    ]);
  });

  it('says which line cannot be read and why, and reads the others', () => {
    const { players, problems } = parseSquadLines(`1 Ana\n99\n100 Bea\n1 Cem\n\n5 ${'x'.repeat(90)}\n0 Dee`);
    expect(players.map(({ name }) => name)).toEqual(['Ana', 'Cem']);
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 There is no name in "99".',
      '3 Bea: the number 100 is not between 1 and 99.',
      "4 Number 1 is Ana's already.",
      `6 "${'x'.repeat(39)}…" is longer than 80 letters.`,
      '7 Dee: the number 0 is not between 1 and 99.',
    ]);
  });

  it('has an end', () => {
    const lines = Array.from(
      { length: 42 },
      (_, index) => `${index + 1} Player ${String.fromCharCode(65 + (index % 26))}`,
    );
    expect(parseSquadLines(lines.join('\n')).problems).toEqual([
      { line: 41, message: 'A squad has at most 40 players.' },
    ]);
  });

  it('reads back to itself', () => {
    const text = '1 Ana Ruiz (GK)\nBea\n7 Cem Kaya (left wing)';
    expect(squadText(parseSquadLines(text).players)).toBe(text);
    expect(parseSquadLines('').players).toEqual([]);
  });
});
