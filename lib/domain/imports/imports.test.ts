import { describe, expect, test } from 'vitest';
import { typeOfCode } from '../event-codes.ts';
import { EVENT_LABELS, EVENT_TYPES } from '../football.ts';
import { labelsOfText, labelsText } from '../labels-text.ts';
import { readImport } from './read-import.ts';
import { secondsOf } from './time-text.ts';
import { readXml } from './xml-reader.ts';

const rowsOf = (text: string) => readImport(text).rows;
const timeline = (instances: string, more = '') => `<file>${more}<ALL_INSTANCES>${instances}</ALL_INSTANCES></file>`;
const instance = (start: string, end = '12', code = 'Save') =>
  `<instance><ID>1</ID><start>${start}</start><end>${end}</end><code>${code}</code></instance>`;

test.each([
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['-3', -3],
  ['.5', 0.5],
  ['1:02:03.25', 3723.25],
  ['95:30', 5730],
  ['0:00:61', null],
  ['1:75:00', null],
  ['00:01:02:12', null],
  ['1e3', null],
  ['', null],
])('"%s" is %s seconds', (text, sec) => {
  expect(secondsOf(text)).toBe(sec);
});

describe('codes', () => {
  test('our labels and the names of types are known, in any spelling', () => {
    for (const type of EVENT_TYPES) {
      expect(typeOfCode(type)).toBe(type);
      expect(typeOfCode(EVENT_LABELS[type].toUpperCase().replaceAll(' ', '-'))).toBe(type);
    }
  });

  test.each([
    ['GK Save', 'shot_stop_standing'],
    ['  shots ON target', 'shot_on_target'],
    ['1v1', 'one_on_one'],
    ['PLAYER SUCCESSFUL TACKLE', 'tackle'],
    ['Direct free-kick', 'free_kick_shot'],
    ['Corner', null],
    ['', null],
  ])('"%s" is %s', (code, type) => {
    expect(typeOfCode(code)).toBe(type);
  });
});

describe('XML', () => {
  test('entities, CDATA, comments, attributes and instructions are read', () => {
    const root = readXml(
      '<?xml version="1.0"?><!-- a < b --><a x="1 &amp; 2" y=\'"\'>&lt;&#65;&#x42;<![CDATA[<&>]]><b/> & c</a>',
    );
    expect(root.text).toBe('<AB<&> & c');
    expect([...root.attributes]).toEqual([
      ['x', '1 & 2'],
      ['y', '"'],
    ]);
    expect(root.children.map(({ name }) => name)).toEqual(['b']);
  });

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /line 1\. Document types/],
    ['an entity of its own', '<a>\n&lol;</a>', /“&lol;” is not known/],
    ['a character that is none', '<a>&#0;</a>', /“&#0;” is not known/],
    ['a crossing tag', '<a>\n<b>\n</a>', /line 3\. “<\/a>” closes what is not open/],
    ['an early end', '<a>\n<b>', /line 2\. The file ends before “<b>” of line 2/],
    ['a comment without end', '<a><!-- ', /A comment is not closed/],
    ['a stray sign', '<a>1 < 2</a>', /“< 2<\/a>” is no tag/],
    ['two roots', '<a/><b/>', /after the end/],
    ['depth', '<a>'.repeat(200), /too deep/],
  ])('%s is refused, with its line', (_, text, message) => {
    expect(() => readXml(text)).toThrow(message);
  });

  test('a large file is read in one go, broken or not', () => {
    const large = timeline(instance('1').repeat(15_000));
    expect(rowsOf(large)).toHaveLength(15_000);
    expect(() => readXml(`<a ${' '.repeat(200_000)}<`)).toThrow(/no tag/);
  });
});

describe('Sportscode', () => {
  test('decimal seconds, clocks and decimal commas are times', () => {
    expect(rowsOf(timeline(instance('10.5') + instance('0:00:11,5'))).map(({ startSec }) => startSec)).toEqual([
      10.5, 11.5,
    ]);
  });

  test('other elements become labels, free text a comment; colours come from ROWS', () => {
    const [row] = rowsOf(
      '<file><ALL_INSTANCES><instance><start>1</start><end>2</end><code>Save &amp; go</code><free_text>late</free_text><half>1</half><label><text>alone</text></label></instance></ALL_INSTANCES><ROWS><row><code>Save &amp; go</code><R>1</R><G>2</G><B>65535</B></row></ROWS></file>',
    );
    expect(row?.labels).toEqual([
      { group: 'Comment', text: 'late' },
      { group: 'half', text: '1' },
      { group: '', text: 'alone' },
    ]);
    expect(row).toMatchObject({ code: 'Save & go', colour: [1, 2, 65_535], fields: { comment: 'late' } });
  });

  test('a broken instance says what and where; the others are read', () => {
    const [bad, good] = rowsOf(timeline(`\n${instance('later')}\n${instance('3')}`));
    expect(bad).toMatchObject({
      place: 'instance 1, line 2',
      problem: '“later” is no start: seconds (12.5) or h:mm:ss are read.',
    });
    expect(good).toMatchObject({ place: 'instance 2, line 3', problem: null });
  });

  test('other XML is told to be none', () => {
    expect(() => readImport('<gpx></gpx>')).toThrow(/no ALL_INSTANCES/);
    expect(() => readImport(timeline(''))).toThrow(/no event in it/);
  });
});

describe('tables', () => {
  test('LosslessCut: start, end, name, without a header; empty start is 0, empty end a moment', () => {
    const file = readImport('5.5,10,Goal\n,3,"Save, low"\n1:00,,Tackle\n');
    expect(file.notes).toHaveLength(1);
    expect(file.rows.map(({ startSec, endSec, code }) => [startSec, endSec, code])).toEqual([
      [5.5, 10, 'Goal'],
      [0, 3, 'Save, low'],
      [60, null, 'Tackle'],
    ]);
  });

  test('by the names of columns in any order, with any delimiter; other columns are labels', () => {
    const [row] = rowsOf('\uFEFFName;Player;Start time;Duration;Notes\r\nGoal;"Nr; 9";0:00:12,5;4;"two\r\nlines"\r\n');
    expect(row).toMatchObject({
      code: 'Goal',
      startSec: 12.5,
      endSec: 16.5,
      place: 'line 2',
      fields: { comment: 'two\r\nlines' },
    });
    expect(row?.labels).toEqual([{ group: 'Player', text: 'Nr; 9' }]);
  });

  test('lines are counted through quoted line breaks, and what is broken says its line', () => {
    const [, row] = rowsOf('start,end,name\n1,2,"a\nb"\nx,2,c\n');
    expect(row).toMatchObject({ place: 'line 4', problem: expect.stringContaining('“x” is no start') });
    expect(() => readImport('start,end,name\n1,2,"a\n')).toThrow(/line 2: a quote/);
  });

  test('Excel’s "sep=" line tells the delimiter; quotes inside a cell stay', () => {
    expect(rowsOf('sep=;\n1;2;say "hi" now\n')[0]).toMatchObject({ code: 'say "hi" now', place: 'line 2' });
    expect(rowsOf('1,2,"a""b"c\n')[0]?.code).toBe('a"bc');
  });

  test('what is no table is told what it could be', () => {
    expect(() => readImport('Dear coach,\nthank you')).toThrow(/a column named “start”/);
    expect(() => readImport('WEBVTT\n\n')).toThrow(/This is WebVTT/);
    expect(() => readImport('  \n')).toThrow(/no text/);
  });

  test('labels in a cell are the same again', () => {
    const labels = [
      { group: 'a|b:c\\', text: ' d: e|f\\ '.trim() },
      { group: '', text: 'alone' },
      { group: 'empty', text: '' },
    ];
    expect(labelsOfText(labelsText(labels))).toEqual(labels);
  });
});

describe('SoccerNet', () => {
  const file = (...annotations: unknown[]) => JSON.stringify({ UrlLocal: 'x', annotations });
  const at = (gameTime: string, position: unknown) => ({
    gameTime,
    position,
    label: 'Goal',
    team: 'home',
    visibility: 'not shown',
  });

  test('positions in milliseconds of the half are moments', () => {
    const [row] = rowsOf(file(at('1 - 12:34', '754321')));
    expect(row).toMatchObject({
      code: 'Goal',
      startSec: 754.321,
      keySec: 754.321,
      endSec: null,
      half: 1,
      fields: { team: 'home' },
    });
    expect(row?.labels).toEqual([{ group: 'visibility', text: 'not shown' }]);
  });

  test('the second half counts from its start, unless the position counts from that of the match', () => {
    expect(rowsOf(file(at('2 - 00:10', '10400')))[0]).toMatchObject({ startSec: 10.4, half: 2 });
    expect(rowsOf(file(at('2 - 00:10', '2810400')))[0]).toMatchObject({ startSec: 2810.4, half: null });
  });

  test('predictions, numbers and a clock alone are read; what has no time says so', () => {
    const predictions = [{ half: '2', position: 5000, label: 'Penalty', confidence: '0.75' }];
    expect(rowsOf(JSON.stringify({ predictions }))[0]).toMatchObject({
      startSec: 5,
      half: 2,
      fields: { confidence: 0.75 },
    });
    expect(rowsOf(file({ position_ms: 1500, label: 'Goal' }))[0]?.startSec).toBe(1.5);
    expect(rowsOf(file({ gameTime: '1 - 1:05', label: 'Goal' }))[0]?.startSec).toBe(65);
    expect(rowsOf(file({ label: 'Goal' }, 7)).map(({ problem }) => problem)).toEqual([
      expect.stringContaining('no position'),
      'It is no annotation.',
    ]);
  });
});

describe('JSON', () => {
  test('a broken file says its line', () => {
    expect(() => readImport('{\n "annotations": [\n  oops\n ]\n}')).toThrow(/broken at line 3/);
    expect(() => readImport('{\n "annotations": [\n')).toThrow(/broken at line 3/);
  });

  test('a newer version of ours is not misread, and other JSON is told to be none', () => {
    expect(() => readImport('{"format":"touchline-events","format_version":2,"events":[]}')).toThrow(
      /Update the portal/,
    );
    expect(() => readImport('{"a":1}')).toThrow(/of no kind that is read/);
    expect(() => readImport('[1,2]')).toThrow(/of no kind that is read/);
  });
});
