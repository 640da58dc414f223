import { createHash } from 'node:crypto';
import type { ModelEntry } from '../../lib/contracts/model-manifest.ts';

/** Why these bytes are not the model; null when they are. */
export function faultOf(entry: ModelEntry, bytes: Uint8Array): string | null {
  if (bytes.byteLength !== entry.sizeBytes) return `${bytes.byteLength} bytes instead of ${entry.sizeBytes}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === entry.sha256 ? null : `its sha256 is ${sha256}, not ${entry.sha256}`;
}
