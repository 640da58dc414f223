import { expect, test } from 'vitest';
import { problemOf, problemOfField, problemText } from './api-problem.ts';

const reply = (status: number, body: string) => new Response(body, { status });

test('a problem document speaks for itself, field by field', async () => {
  const problem = await problemOf(
    reply(
      400,
      JSON.stringify({
        type: 'about:blank',
        title: 'Invalid input',
        status: 400,
        detail: 'That is a folder.',
        code: 'invalid_input',
        errors: [{ path: 'nas_path', message: 'That is a folder, not a video.' }],
      }),
    ),
  );
  expect(problemText(problem)).toBe('That is a folder.');
  expect(problemOfField(problem, 'nas_path')).toBe('That is a folder, not a video.');
  expect(problemOfField(problem, 'reel_types')).toBeNull();
});

test.each(['', '<html>Bad gateway</html>', '{"message":"no"}'])(
  'an answer that is no problem document stays readable: %s',
  async (body) => {
    const problem = await problemOf(reply(502, body));
    expect(problem.status).toBe(502);
    expect(problemText(problem)).toContain('502');
  },
);

test('an unknown error never shows its own text', () => {
  expect(problemText(new TypeError('x is not a function'))).not.toContain('function');
});
