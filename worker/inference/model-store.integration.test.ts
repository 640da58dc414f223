import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadModel } from './model-store.ts';

const BYTES = Buffer.from('not a network, but bytes with a known hash');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const logger = { info() {}, warn() {}, error() {} };

let modelsDir = '';
let server: Server | null = null;
beforeEach(async () => {
  modelsDir = await mkdtemp(join(tmpdir(), 'models-'));
});
afterEach(async () => {
  await rm(modelsDir, { recursive: true, force: true });
  server?.close();
  server = null;
});

async function writeManifest(change: Record<string, unknown> = {}): Promise<void> {
  const entry = {
    name: 'tiny',
    file: 'tiny.onnx',
    sha256: SHA256,
    sizeBytes: BYTES.byteLength,
    licence: 'Apache-2.0',
    layout: 'yolox',
    classes: ['player'],
    input: { name: 'images', layout: 'u8-gbrp', multipleOfPx: 32 },
    card: 'tiny.md',
    ...change,
  };
  await writeFile(join(modelsDir, 'models.json'), JSON.stringify({ default: 'tiny', models: [entry] }));
}

/** Serves these bytes at every address. */
async function serve(bytes: Buffer): Promise<string> {
  const started = createServer((_, response) => response.end(bytes));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/tiny.onnx`;
}

const load = (options: { modelName?: string; allowDownload?: boolean } = {}) =>
  loadModel({ modelsDir, modelName: 'default', allowDownload: false, logger, ...options });
const missing = (message: string) => ({ code: 'missing_model', message: expect.stringContaining(message) });

describe('loadModel', () => {
  test('the default model, proven by size and hash', async () => {
    await writeManifest();
    await writeFile(join(modelsDir, 'tiny.onnx'), BYTES);
    const { entry, bytes } = await load();
    expect(entry.name).toBe('tiny');
    expect(Buffer.from(bytes)).toEqual(BYTES);
  });

  test('no manifest, a broken one, an unknown name, no file', async () => {
    await expect(load()).rejects.toMatchObject(missing('list of models is missing'));
    await writeFile(join(modelsDir, 'models.json'), '{');
    await expect(load()).rejects.toMatchObject(missing('cannot be read'));
    await writeManifest();
    await expect(load({ modelName: 'huge' })).rejects.toMatchObject(missing('Known models: tiny'));
    await expect(load()).rejects.toMatchObject(missing('is missing'));
  });

  test('a file cut short and a file with other bytes are damaged', async () => {
    await writeManifest();
    await writeFile(join(modelsDir, 'tiny.onnx'), BYTES.subarray(1));
    await expect(load()).rejects.toMatchObject(missing('bytes instead of'));
    await writeFile(join(modelsDir, 'tiny.onnx'), Buffer.from(BYTES).fill(0));
    await expect(load()).rejects.toMatchObject(missing('sha256'));
  });

  test('a missing file is fetched only when that is allowed', async () => {
    await writeManifest({ urls: [await serve(BYTES)] });
    await expect(load()).rejects.toMatchObject(missing('Allow downloads'));
    await load({ allowDownload: true });
    expect(await readFile(join(modelsDir, 'tiny.onnx'))).toEqual(BYTES);
  });

  test('wrong bytes from the network never stand under the name', async () => {
    await writeManifest({ urls: [await serve(Buffer.from('an error page'))] });
    await expect(load({ allowDownload: true })).rejects.toMatchObject(missing('could not be downloaded'));
    expect(await readdir(modelsDir)).toEqual(['models.json']);
  });
});
