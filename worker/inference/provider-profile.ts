import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';

/**
 * ONNX Runtime falls back from one provider to the next without a word. Only its profile names the provider that ran each node, so
 * the warm-up inference is profiled.
 */
export async function openProfile() {
  const dir = await mkdtemp(join(tmpdir(), 'touchline-profile-'));
  return {
    sessionOptions: { enableProfiling: true, profileFilePrefix: join(dir, 'warm-up') },
    /** Stops profiling: the provider that ran most nodes ("cpu"), null when the profile names none. */
    async close(session: InferenceSession): Promise<string | null> {
      try {
        session.endProfiling();
        const [file] = await readdir(dir);
        return file ? busiestProvider(await readFile(join(dir, file), 'utf8')) : null;
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    },
  };
}

/** Provider named most often in a profile, in short words: `CPUExecutionProvider` is "cpu". null when none is named. */
export function busiestProvider(profileJson: string): string | null {
  const counts = new Map<string, number>();
  for (const [, name = ''] of profileJson.matchAll(/"provider"\s*:\s*"(\w+?)(?:ExecutionProvider)?"/g)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [busiest] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return busiest ? busiest[0].toLowerCase() : null;
}
