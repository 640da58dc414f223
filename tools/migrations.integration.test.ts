import { expect, inject, test } from 'vitest';
import { runTool } from './run-tool.ts';

test('the migrations lead to the schema', async () => {
  const words: string[] = [];
  const code = await runTool(
    'prisma',
    ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--exit-code'],
    { env: { DATABASE_URL: inject('templateUrl') }, onLine: (line) => words.push(line) },
  );
  expect(code, words.join('\n')).toBe(0);
});
