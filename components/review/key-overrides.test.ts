import { describe, expect, test } from 'vitest';
import { chordText, pressOf, readChord } from './key-chords.ts';
import {
  bindingsInForce,
  type KeyOverrides,
  overridesText,
  ownerOf,
  parseOverrides,
  withKey,
  withReset,
} from './key-overrides.ts';
import { groupRows, keyRows, searchRows } from './key-rows.ts';
import { BINDINGS, type Command, commandOf } from './keymap.ts';

const shownOf = (overrides: KeyOverrides, command: Command) =>
  keyRows(overrides).find((row) => row.command === command)?.shown;
const asks = (overrides: KeyOverrides, key: string, shift = false) =>
  commandOf(pressOf(shift ? { key, shift: true } : { key }), bindingsInForce(overrides));

describe('keys of one’s own', () => {
  test('without any, the keys are those that it came with', () => {
    expect(bindingsInForce({})).toEqual(BINDINGS);
  });
  test('a free key replaces the keys of a command', () => {
    const mine = withKey({}, 'confirm', { key: 'w', shift: true });
    expect(asks(mine, 'W', true)).toBe('confirm');
    expect(asks(mine, 'a')).toBeNull();
    expect(asks(mine, 'enter')).toBeNull();
    expect(shownOf(mine, 'confirm')).toBe('Shift W');
  });
  test('a taken key is seen, with Shift told apart for letters and not for signs', () => {
    expect(ownerOf({ key: 'n' }, 'confirm', {})).toBe('nextUnreviewed');
    expect(ownerOf({ key: 'n', shift: true }, 'confirm', {})).toBe('previousUnreviewed');
    expect(ownerOf({ key: '?' }, 'confirm', {})).toBe('sheet');
    expect(ownerOf({ key: 'a' }, 'confirm', {}), 'one’s own key is free').toBeNull();
  });
  test('who loses a key keeps the others, or has none', () => {
    const entered = withKey({}, 'reject', { key: 'enter' });
    expect(shownOf(entered, 'confirm')).toBe('A');
    expect(asks(entered, 'enter')).toBe('reject');
    const taken = withKey({}, 'confirm', { key: 'n' });
    expect(shownOf(taken, 'nextUnreviewed')).toBe('');
    expect(asks(taken, 'n')).toBe('confirm');
    expect(asks(taken, 'n', true)).toBe('previousUnreviewed');
  });
  test('what may be held down may be held down on its new key', () => {
    const mine = withKey({}, 'frameForward', { key: 'e' });
    expect(commandOf({ ...pressOf({ key: 'e' }), repeat: true }, bindingsInForce(mine))).toBe('frameForward');
  });
  test('reset gives the first keys back, and takes them from whoever had taken them', () => {
    const mine = withKey(withKey({}, 'confirm', { key: 'n' }), 'reject', { key: 'a' });
    expect(withReset(mine, 'nextUnreviewed')).toEqual({});
    expect(withReset(withKey({}, 'mute', { key: 'w' }), 'mute')).toEqual({});
    expect(withReset(withKey(mine, 'mute', { key: 'w' }), 'confirm')).toEqual({
      nextUnreviewed: [],
      mute: [{ key: 'w' }],
    });
  });
  test('after any changes no key means two things', () => {
    const keys = ['a', 'n', 'x', 'enter', ' ', '?', 'w'];
    let mine: KeyOverrides = {};
    BINDINGS.forEach((binding, index) => {
      mine = withKey(mine, binding.command, { key: keys[index % keys.length] ?? 'w' });
      if (index % 4 === 3) mine = withReset(mine, BINDINGS[(index * 5) % BINDINGS.length]?.command ?? 'confirm');
      const all = bindingsInForce(mine).flatMap((entry) =>
        entry.keys.map((key) =>
          chordText({ key, ...(entry.shift ? { shift: true } : {}), ...(entry.ctrl ? { ctrl: true } : {}) }),
        ),
      );
      expect(new Set(all).size).toBe(all.length);
    });
  });
});

describe('kept in the browser', () => {
  test('comes back as it was', () => {
    const mine = withKey({}, 'confirm', { key: 'n', shift: true });
    expect(parseOverrides(overridesText(mine))).toEqual(mine);
    expect(overridesText({})).toBeNull();
  });
  test.each([
    null,
    '',
    'no JSON',
    '[]',
    '7',
    '{"confirm":"a"}',
    '{"confirm":[{"key":""}]}',
    '{"unknown":[{"key":"a"}]}',
  ])('what makes no sense is left out: %s', (text) => {
    expect(parseOverrides(text)).toEqual({});
  });
  test('a damaged entry does not cost the sound ones', () => {
    expect(parseOverrides('{"confirm":[{}],"reject":[{"key":"w"}]}')).toEqual({ reject: [{ key: 'w' }] });
  });
});

describe('a key that is offered', () => {
  const press = pressOf({ key: 'B' });
  test('is read as the bindings write it', () => {
    expect(readChord(press)).toEqual({ chord: { key: 'b' } });
    expect(readChord({ ...press, shiftKey: true })).toEqual({ chord: { key: 'b', shift: true } });
    expect(readChord({ ...press, key: '!', shiftKey: true })).toEqual({ chord: { key: '!' } });
  });
  test.each(['Shift', 'Control', 'Dead', 'AltGraph'])('%s alone says nothing yet', (key) => {
    expect(readChord({ ...press, key })).toBeNull();
  });
  test.each([{ key: 'Tab' }, { key: 'Backspace' }, { ctrlKey: true }, { altKey: true }, { metaKey: true }])(
    '%o is refused with a reason',
    (more) => {
      expect(readChord({ ...press, ...more })).toEqual({ refusal: expect.stringMatching(/Choose/) });
    },
  );
});

describe('the sheet', () => {
  const rows = keyRows({});
  test('lists every command once', () => {
    expect(rows.map((row) => row.command)).toEqual([...new Set(BINDINGS.map((binding) => binding.command))]);
  });
  test('is searched by what a key does, by the key, and by the group', () => {
    expect(searchRows(rows, 'back fr').map((row) => row.command)).toContain('frameBack');
    expect(searchRows(rows, 'enter').map((row) => row.command)).toEqual(['confirm']);
    expect(searchRows(rows, 'decide').map((row) => row.command)).toContain('undecide');
    expect(searchRows(rows, 'nothing like it')).toEqual([]);
    expect(searchRows(rows, '  ')).toEqual(rows);
  });
  test('keeps groups together', () => {
    expect(groupRows(rows).flatMap(([, members]) => members)).toHaveLength(rows.length);
  });
});
