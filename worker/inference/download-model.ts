import { rename, rm, writeFile } from 'node:fs/promises';
import type { ModelEntry } from '../../lib/contracts/model-manifest.ts';
import { AppError } from '../../lib/domain/errors.ts';
import type { Logger } from '../../lib/ports/logger.ts';
import { faultOf } from './model-proof.ts';

/** Long enough for 100 MB on a slow line, short enough not to hang a start for ever. */
const DOWNLOAD_TIMEOUT_MS = 600_000;

/**
 * Fetch a model to `path`, trying its addresses in order. The bytes are checked before they stand under their name.
 * @throws {AppError} `missing_model` when no address gave the right bytes
 */
export async function downloadModel(entry: ModelEntry, path: string, logger: Logger): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  for (const url of entry.urls) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const fault = faultOf(entry, bytes);
      if (fault) throw new Error(fault);
      await writeFile(part, bytes);
      await rename(part, path);
      logger.info({ model: entry.name, url, sizeBytes: bytes.byteLength }, 'Model downloaded');
      return;
    } catch (error) {
      await rm(part, { force: true });
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn({ model: entry.name, url, reason }, 'Model download failed');
    }
  }
  throw new AppError('missing_model', `The model "${entry.name}" could not be downloaded. Put it at ${path} yourself.`);
}
