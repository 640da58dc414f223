import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { z } from 'zod';
import { AppError } from '../../lib/domain/errors.ts';
import type { ArtifactStore } from '../../lib/ports/artifact-store.ts';

/** Write a JSON artifact, whole or not at all. */
export async function publishJson(store: ArtifactStore, key: string, value: unknown): Promise<void> {
  const scratch = await store.scratch();
  try {
    const file = join(scratch.dir, 'artifact.json');
    await writeFile(file, JSON.stringify(value));
    await store.publish(key, file);
  } finally {
    await scratch.release();
  }
}

/** @throws {AppError} `internal` when the stored text does not fit the schema. */
export async function readJson<Schema extends z.ZodType>(
  store: ArtifactStore,
  key: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return parseAs(schema, await readFile(await store.localPath(key), 'utf8'), key);
}

/** Write rows as gzipped JSON lines as they come; nothing is held whole. Returns how many there were. */
export async function publishRows(
  store: ArtifactStore,
  key: string,
  rows: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<number> {
  const scratch = await store.scratch();
  let count = 0;
  try {
    const file = join(scratch.dir, 'rows.jsonl.gz');
    const lines = async function* () {
      for await (const row of rows) {
        count += 1;
        yield `${JSON.stringify(row)}\n`;
      }
    };
    await pipeline(lines, createGzip({ level: 4 }), createWriteStream(file));
    await store.publish(key, file);
    return count;
  } finally {
    await scratch.release();
  }
}

/** Rows of a gzipped JSON-lines artifact, each parsed by its schema. */
export async function* readRows<Schema extends z.ZodType>(
  store: ArtifactStore,
  key: string,
  schema: Schema,
): AsyncGenerator<z.infer<Schema>> {
  const source = createReadStream(await store.localPath(key));
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  const lines = createInterface({ input: source.pipe(unzipped), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) if (line !== '') yield parseAs(schema, line, key);
  } finally {
    source.destroy();
  }
}

function parseAs<Schema extends z.ZodType>(schema: Schema, text: string, key: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError(
      'internal',
      `A stored intermediate result (${key}) cannot be read. Delete it and run the job again.`,
      { cause },
    );
  }
}
