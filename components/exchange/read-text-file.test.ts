import { expect, test } from 'vitest';
import { decodeText } from './read-text-file.ts';

const utf16 = (text: string, isLittle: boolean) => {
  const letters = [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))];
  return new Uint8Array(letters.flatMap((code) => (isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255])));
};

test('a file is read as it was written', () => {
  expect(decodeText(new TextEncoder().encode('Müller → „Tor“'))).toBe('Müller → „Tor“');
  expect(decodeText(utf16('<file>Müller', true))).toBe('<file>Müller');
  expect(decodeText(utf16('<file>Müller', false))).toBe('<file>Müller');
  expect(decodeText(new Uint8Array([0x4d, 0xfc, 0x6c]))).toBe('Mül');
  expect(decodeText(new Uint8Array())).toBe('');
});
