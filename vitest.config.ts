import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,components,lib,worker,tools}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', 'node_modules'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{app,lib,worker,tools}/**/*.integration.test.ts'],
          globalSetup: ['tools/test-postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two cores: FFmpeg and PostgreSQL are the load, more files at once only make each slower.
          fileParallelism: false,
        },
      },
    ],
  },
});
