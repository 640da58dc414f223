import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeSecretFile } from './secret-file.ts';

/** Made once, kept for good: signing in anew after every restart would be a nuisance, and keys in the code a hole. */
const secretsSchema = z.object({ authSecret: z.string().min(32) });
export type Secrets = z.infer<typeof secretsSchema>;

export type DataFolder = { readonly dir: string; readonly secrets: Secrets };

/** Where everything lives that is not code: database, artifacts, secrets. `TOUCHLINE_DATA_DIR`, else `.data` in the checkout. */
export function dataFolderPath(environment: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(environment.TOUCHLINE_DATA_DIR || path.join(PROJECT_ROOT, '.data'));
}

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '..');

/** Open the data folder, made with fresh secrets on first use. */
export function openDataFolder(dir: string): DataFolder {
  // `media` is a root that may be browsed: somewhere to drop a first video.
  mkdirSync(path.join(dir, 'media'), { recursive: true });
  const file = path.join(dir, 'secrets.json');
  if (!existsSync(file)) writeSecretFile(file, JSON.stringify({ authSecret: randomBytes(32).toString('base64url') }));
  return { dir, secrets: secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
}
