import { describe, expect, test } from 'vitest';
import { matchEvent } from '../exports/exported-match.fixture.ts';
import { type ImportWishes, planImport } from './import-plan.ts';
import { AS_IS, aboutRow, EMPTY_MATCH, importText } from './import-text.fixture.ts';
import { importedEvent } from './imported-event.ts';
import { readImport } from './read-import.ts';

const plan = (text: string, wishes: Partial<ImportWishes> = {}, match: Partial<typeof EMPTY_MATCH> = {}) =>
  planImport(readImport(text), { ...AS_IS, ...wishes }, { ...EMPTY_MATCH, ...match });
const states = (...args: Parameters<typeof plan>) => plan(...args).map(({ state }) => state);

describe('a row', () => {
  test('is shifted, without the dust of sums', () => {
    expect(plan('12.3,13,Goal', { offsetSec: 0.1 })[0]).toMatchObject({ startSec: 12.4, endSec: 13.1, state: 'new' });
  });

  test('that is a moment becomes an event around it', () => {
    expect(plan('60,,Goal')[0]).toMatchObject({ startSec: 59, keySec: 60, endSec: 61 });
  });

  test('outside the video is left out, one that reaches beyond is cut and says so', () => {
    const rows = plan('5400,5401,Goal\n1,2,Goal\n5398,5410,Goal\n3,8,Goal', { offsetSec: -4 }, { durationSec: 5396 });
    expect(rows.map(({ state }) => state)).toEqual(['outside', 'outside', 'new', 'new']);
    expect(rows[2]).toMatchObject({
      startSec: 5394,
      endSec: 5396,
      says: 'It reaches beyond the video and is cut there.',
    });
    expect(rows[3]).toMatchObject({ startSec: 0, endSec: 4 });
  });

  test('that ends before it starts, or is longer than any video, is broken', () => {
    expect(states('5,4,Goal\n5,999999999,Goal')).toEqual(['broken', 'broken']);
  });

  test('of an unknown code waits for a choice: a type, or to be left out', () => {
    expect(states('5,6,Corner\n8,9,Goal')).toEqual(['unknown_code', 'new']);
    expect(plan('5,6,Corner', { mapping: new Map([['Corner', 'tackle']]) })[0]).toMatchObject({
      type: 'tackle',
      state: 'new',
    });
    expect(states('5,6,Goal', { mapping: new Map([['Goal', null]]) })).toEqual(['left_out']);
  });

  test('of the second half waits for where that begins', () => {
    const text = '{"annotations":[{"gameTime":"2 - 00:10","position":"10000","label":"Goal"}]}';
    expect(plan(text)[0]).toMatchObject({ state: 'broken', startSec: null });
    expect(plan(text, { halfStartsSec: [0, 3000] })[0]).toMatchObject({ state: 'new', keySec: 3010 });
  });
});

describe('what is there already', () => {
  const standing = [
    matchEvent({ event_type: 'goal', timestamp_start: 100, metadata: { key_sec: 104 }, review_override: false }),
  ];

  test('is not added again: the same type within a second, rejected ones too', () => {
    const rows = plan('101,102,Goal\n101.001,103,Goal\n100,102,Tackle', {}, { standing });
    expect(rows.map(({ state }) => state)).toEqual(['there', 'new', 'new']);
    expect(rows[0]?.says).toBe('It is there already, at 1:40.0, rejected.');
  });

  test('a moment is the same by its key moment', () => {
    expect(states('104.5,,Goal', {}, { standing })).toEqual(['there']);
  });

  test('a row that stands in the file twice is one event; two that differ are two', () => {
    expect(states('1,2,Goal\n1,2,Goal\n1,2.5,Goal')).toEqual(['new', 'there', 'new']);
  });
});

describe('an event', () => {
  test('is confirmed, unless the file says otherwise in words of ours', () => {
    const xml = (status: string) =>
      `<file><ALL_INSTANCES><instance><start>1</start><end>2</end><code>Goal</code><label><group>Status</group><text>${status}</text></label></instance></ALL_INSTANCES></file>`;
    expect(importText('1,2,Goal')[0]?.review_override).toBe(true);
    expect(importText(xml('to review'))[0]?.review_override).toBeNull();
    expect(importText(xml('Rejected'))[0]?.review_override).toBe(false);
    expect(importText(xml('Final'))[0]?.review_override).toBe(true);
  });

  test('has nothing in it that a database refuses', () => {
    const file = readImport(
      JSON.stringify({ annotations: [{ position: '5000', label: 'Goal', note: 'a\u0000b\ud800' }] }),
    );
    const [row] = planImport(file, AS_IS, EMPTY_MATCH);
    const added = row && importedEvent(row, aboutRow(file, 0));
    expect(added?.event.metadata.imported).toMatchObject({ labels: [{ group: 'note', text: 'ab\ufffd' }] });
  });
});
