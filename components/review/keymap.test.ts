import { describe, expect, test } from 'vitest';
import { BINDINGS, commandOf, type KeyPress, ownsKey } from './keymap.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});
const focus = (tag: string, inputType = '') => ({ tag, inputType, isEditable: false, role: '' });

describe('keys', () => {
  test('each listed key does what its line says', () => {
    for (const binding of BINDINGS) {
      for (const key of binding.keys)
        expect(commandOf(press(key, { shiftKey: binding.shift ?? false, ctrlKey: binding.ctrl ?? false }))).toBe(
          binding.command,
        );
    }
  });
  test('no key means two things', () => {
    const all = BINDINGS.flatMap((binding) =>
      binding.keys.map((key) => `${binding.ctrl ? 'ctrl ' : ''}${binding.shift ? 'shift ' : ''}${key}`),
    );
    expect(new Set(all).size).toBe(all.length);
  });
  test.each([
    ['A', { shiftKey: false }, 'confirm'],
    ['+', { shiftKey: true }, 'add'],
    ['?', { shiftKey: true }, 'sheet'],
    ['?', {}, 'sheet'],
    ['N', { shiftKey: true }, 'previousUnreviewed'],
    ['ArrowLeft', { shiftKey: true }, 'backOne'],
    ['ArrowLeft', { repeat: true }, 'back'],
    ['a', { ctrlKey: true }, 'pickAll'],
    ['X', { shiftKey: true }, 'rejectPicked'],
    ['z', { metaKey: true }, 'undo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['7', {}, 'type7'],
    ['ArrowLeft', { ctrlKey: true }, 'backFar'],
    ['<', { shiftKey: true, code: 'Comma' }, 'tenFramesBack'],
    [';', { shiftKey: true, code: 'Comma' }, 'tenFramesBack'],
    [':', { shiftKey: true, code: 'Period', repeat: true }, 'tenFramesForward'],
    ['.', { shiftKey: true, code: 'Comma' }, 'frameForward'],
    ['V', {}, 'overlay'],
  ] as const)('%s %o is %s', (key, more, command) => {
    expect(commandOf(press(key, more))).toBe(command);
  });
  test.each([
    ['ArrowLeft', { altKey: true }],
    ['r', { ctrlKey: true }],
    ['a', { ctrlKey: true, altKey: true }],
    ['g', { ctrlKey: true }],
    ['ArrowUp', { ctrlKey: true }],
    ['ArrowLeft', { ctrlKey: true, shiftKey: true }],
    [';', { code: 'Comma' }],
    ['x', { metaKey: true }],
    ['x', { repeat: true }],
    ['I', { shiftKey: true }],
    ['Backspace', {}],
    ['y', {}],
  ] as const)('%s %o is left alone', (key, more) => {
    expect(commandOf(press(key, more))).toBeNull();
  });
});

describe('whose key it is', () => {
  test.each([
    ['INPUT', 'text', 'a', true],
    ['INPUT', '', ' ', true],
    ['TEXTAREA', '', 'x', true],
    ['SELECT', '', 'n', true],
    ['INPUT', 'range', 'ArrowLeft', true],
    ['INPUT', 'range', 'x', false],
    ['INPUT', 'checkbox', ' ', true],
    ['INPUT', 'checkbox', 'n', false],
    ['BUTTON', '', ' ', true],
    ['BUTTON', '', 'Enter', true],
    ['BUTTON', '', 'x', false],
    ['A', '', 'Enter', true],
    ['BODY', '', ' ', false],
  ])('%s %s, %s: %s', (tag, type, key, owned) => {
    expect(ownsKey(focus(tag, type), key)).toBe(owned);
  });
});
