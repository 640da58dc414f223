import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// The CLI would download its schema engine; ours comes with `npm ci`. Set before the CLI looks for one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./tools/prisma-schema-engine.mjs', import.meta.url));

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
});
