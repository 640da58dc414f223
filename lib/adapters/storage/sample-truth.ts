import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { eventTypeSchema } from '../../contracts/match-event.ts';
import type { KnownTruth } from '../../ports/known-truth.ts';

const truthFile = z.array(z.object({ type: eventTypeSchema, start: z.number(), end: z.number() }));

/** The bundled sample came out of a simulator, which wrote down what really happened. */
export function sampleTruth(sampleDir: string): KnownTruth {
  return {
    async forVideo(path) {
      if (dirname(path) !== sampleDir || basename(path) !== 'video.mp4') return null;
      const rows = truthFile.parse(JSON.parse(await readFile(join(sampleDir, 'events.json'), 'utf8')));
      return rows.map(({ type, start, end }) => ({ event_type: type, timestamp_start: start, timestamp_end: end }));
    },
  };
}
