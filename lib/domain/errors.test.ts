import { expect, test } from 'vitest';
import { AppError, userMessage } from './errors.ts';

class Special extends AppError {}

test('an error is known whichever copy of the class made it', () => {
  const ofOtherBundle = Object.assign(new Error('Give the whole path.'), { name: 'AppError', code: 'invalid_input' });
  expect(ofOtherBundle instanceof AppError).toBe(true);
  expect(userMessage(ofOtherBundle)).toBe('Give the whole path.');
});

test('nothing else is, and subclasses stay apart', () => {
  expect([new Error('x'), null, 'AppError', { name: 'AppError' }].some((value) => value instanceof AppError)).toBe(
    false,
  );
  const plain: unknown = new AppError('not_found', 'x');
  expect(plain instanceof Special).toBe(false);
  expect(new Special('not_found', 'x') instanceof Special).toBe(true);
  expect(new Special('not_found', 'x') instanceof AppError).toBe(true);
});
