import { delimiter, join, resolve } from 'node:path';
import { z } from 'zod';
import { type ConfiguredRoot, parseMediaRoots } from './media-roots.ts';

const optional = z
  .string()
  .optional()
  .transform((text) => text ?? null);

const schema = z.object({
  DATABASE_URL: optional.refine(
    (url) => url === null || /^postgres(ql)?:\/\//.test(url),
    'must begin with postgresql://',
  ),
  TOUCHLINE_DATA_DIR: optional,
  TOUCHLINE_MEDIA_ROOTS: optional,
  TOUCHLINE_AUTH_SECRET: optional.refine(
    (secret) => secret === null || secret.length >= 32,
    'needs 32 characters or more',
  ),
  TOUCHLINE_BASE_URL: optional.pipe(z.url({ protocol: /^https?$/ }).nullable()),
  TOUCHLINE_ADMIN_EMAIL: z.email().default('admin@touchline.local'),
  TOUCHLINE_ADMIN_PASSWORD: optional.refine((word) => word === null || word.length >= 8, 'needs 8 characters or more'),
  TOUCHLINE_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
});

export type Env = {
  /** null: `npm start` brings its own PostgreSQL and passes its address on. */
  readonly databaseUrl: string | null;
  /** Everything that is not code: artifacts, secrets, the embedded database. */
  readonly dataDir: string;
  readonly artifactsDir: string;
  readonly modelsDir: string;
  readonly mediaRoots: readonly ConfiguredRoot[];
  readonly authSecret: string | null;
  /** How the portal is reached from outside, when a proxy stands before it; null: as the request says. */
  readonly baseUrl: string | null;
  readonly adminEmail: string;
  /** null: one is made and shown once. */
  readonly adminPassword: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly host: string;
  readonly port: number;
};

/**
 * The settings, read once by whoever builds the adapters.
 * @throws {Error} that names every bad variable
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(withoutEmpty(source));
  if (!parsed.success) throw new Error(`Bad settings in the environment:\n${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  const projectDir = process.cwd();
  const dataDir = resolve(/* turbopackIgnore: true */ env.TOUCHLINE_DATA_DIR ?? join(projectDir, '.data'));
  return {
    databaseUrl: env.DATABASE_URL,
    dataDir,
    artifactsDir: join(dataDir, 'artifacts'),
    modelsDir: join(projectDir, 'models'),
    mediaRoots: parseMediaRoots(env.TOUCHLINE_MEDIA_ROOTS, {
      delimiter,
      fallback: [
        { name: 'Media', path: join(dataDir, 'media') },
        { name: 'Sample', path: join(projectDir, 'public', 'sample') },
      ],
    }),
    authSecret: env.TOUCHLINE_AUTH_SECRET,
    baseUrl: env.TOUCHLINE_BASE_URL,
    adminEmail: env.TOUCHLINE_ADMIN_EMAIL.toLowerCase(),
    adminPassword: env.TOUCHLINE_ADMIN_PASSWORD,
    logLevel: env.TOUCHLINE_LOG_LEVEL,
    host: env.HOST,
    port: env.PORT,
  };
}

/** `PORT=` in a settings file means that it is not set. */
function withoutEmpty(source: NodeJS.ProcessEnv): Record<string, string> {
  const said = Object.entries(source).map(([name, text]) => [name, text?.trim() ?? ''] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

/**
 * A setting that this process cannot do without.
 * @throws {Error} that names it
 */
export function required<Value>(value: Value | null, name: string): Value {
  if (value === null)
    throw new Error(`${name} is not set. \`npm start\` sets it; a process started by hand needs it too.`);
  return value;
}
