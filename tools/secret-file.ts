import { chmodSync, renameSync, writeFileSync } from 'node:fs';

/** Write a file that only its owner may read, whole or not at all. */
export function writeSecretFile(file: string, content: string): void {
  const draft = `${file}.${process.pid}.part`;
  writeFileSync(draft, content, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}
