import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { compareEvents, type FoundEvent, handLabelsSchema } from './compare-events.ts';
import { engineRun } from './engine-run.ts';
import { figure, markdownTable } from './markdown-table.ts';
import { reelFacts } from './sample-bench.ts';

/** Real video of three kinds: broadcast with an edit list, 23.976 fps with a cut, HEVC of a fixed wide camera. */
const CLIPS = [
  'inter_napoli_bcast_720p.mp4',
  'krasnodar_freekick_save_1080p.mp4',
  'tsukuba_fixed_left_3k.mp4',
] as const;
/** Beyond the label's own tolerance: our key moment is the touch, a label's may be the flight. */
const EXTRA_SEC = 1;

/** From end to end on real video, what was found beside the hand labels. */
export async function benchClips(dataDir: string | null, outDir: string): Promise<string> {
  const dir = dataDir ? path.join(dataDir, 'clips') : '';
  if (!dataDir || !existsSync(path.join(dir, 'events.json'))) {
    return '### Real video\n\nSkipped: no `clips/events.json` (give its folder with `--data DIR`).';
  }
  const labels = handLabelsSchema.parse(JSON.parse(readFileSync(path.join(dir, 'events.json'), 'utf8'))).clips;
  const rows: string[][] = [];
  for (const name of CLIPS) {
    const out = path.join(outDir, name);
    mkdirSync(out, { recursive: true });
    const { result, events } = await engineRun(path.join(dir, name), out);
    const { compared, extra } = compareEvents(labels[name]?.events ?? [], events.map(asFound), EXTRA_SEC);
    rows.push([
      name,
      `${figure(result.runtime_sec)} (${figure(result.times_real_time)}×)`,
      compared.map(({ label, match }) => `${label.type} ${label.t}: ${match ? tell(match) : 'missed'}`).join('; ') ||
        'none',
      extra.map(tell).join('; ') || 'none',
      await reelFacts(result.output_paths),
    ]);
  }
  const head = ['clip', 'seconds (times real time)', 'hand label: what was found', 'found beyond the labels', 'reels'];
  return `### Real video\n\n${markdownTable(head, rows)}`;
}

function asFound(event: MatchEvent): FoundEvent {
  const key = event.metadata.key_sec;
  const middleSec = (event.timestamp_start + event.timestamp_end) / 2;
  return {
    type: event.event_type,
    keySec: typeof key === 'number' ? key : middleSec,
    startSec: event.timestamp_start,
    endSec: event.timestamp_end,
  };
}

function tell(event: FoundEvent): string {
  return `${EVENT_LABELS[event.type]} ${formatClock(event.keySec, true)}`;
}
