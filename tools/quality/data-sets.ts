import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { matchEventSchema } from '../../lib/contracts/match-event.ts';
import { parsePositionalRows } from '../../lib/contracts/positional-tracking.ts';
import { runConfigSchema } from '../../lib/contracts/run-config.ts';
import { findEvents } from '../../lib/domain/classify-events.ts';
import type { EventCandidate } from '../../lib/domain/event.ts';
import type { FoundEvent, ScoredMatch } from '../../lib/domain/event-scoring.ts';
import { type PositionalRow, toPlayFrames } from '../../lib/domain/positional-tracking.ts';

const truthSchema = z.array(
  z.object({
    type: z.string(),
    start: z.number(),
    end: z.number(),
    team: z.string().nullish(),
    accept: z.array(z.string()),
  }),
);
/** Only the times are read: what else stands there is truth that no rule may see. */
const metaSchema = z.object({ t0: z.number(), t1: z.number() });

/** A folder of matches that were annotated alike; sources are never pooled into one figure. */
export type DataSource = { readonly name: string; readonly matchDirs: readonly string[] };

export type SourceFindings = {
  readonly name: string;
  readonly matches: readonly ScoredMatch[];
  /** Seconds the rules took for all matches. */
  readonly rulesSec: number;
};

/** A copy of a part of `matchA`: counting both would count the same moments twice. */
const COPIES: ReadonlySet<string> = new Set(['sample-match']);

/** Sources below a data folder: each folder of `tracking`, and `sim`. */
export function listSources(dataDir: string): DataSource[] {
  const trackingDir = path.join(dataDir, 'tracking');
  const folders = existsSync(trackingDir) ? readdirSync(trackingDir).sort() : [];
  const sources = folders.map((name) => ({ name, matchDirs: matchesIn(path.join(trackingDir, name)) }));
  const simDir = path.join(dataDir, 'sim');
  if (existsSync(simDir)) sources.push({ name: 'sim', matchDirs: matchesIn(simDir) });
  return sources.filter((source) => source.matchDirs.length > 0);
}

function matchesIn(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => !COPIES.has(name) && existsSync(path.join(dir, name, 'frames.jsonl.gz')))
    .sort()
    .map((name) => path.join(dir, name));
}

/** Runs the rules over the positions of a source, with the default settings a user gets. */
export function findFromPositions(source: DataSource): SourceFindings {
  return findIn(source, readRows);
}

/** The same over what `rowsOf` gives for each match. */
export function findIn(source: DataSource, rowsOf: (matchDir: string) => readonly PositionalRow[]): SourceFindings {
  const { classify } = runConfigSchema.parse({});
  let rulesSec = 0;
  const matches = source.matchDirs.map((dir) => {
    const { frames } = toPlayFrames(rowsOf(dir));
    const startedMs = performance.now();
    const candidates = findEvents(frames, classify);
    rulesSec += (performance.now() - startedMs) / 1000;
    return { ...readTruth(dir), found: candidates.map(toFound) };
  });
  return { name: source.name, matches, rulesSec };
}

/** The positions of a match. */
export function readRows(matchDir: string): PositionalRow[] {
  const lines = gunzipSync(readFileSync(path.join(matchDir, 'frames.jsonl.gz'))).toString('utf8');
  return parsePositionalRows(lines.split('\n'));
}

/** Reads what `touchline run` found in the video of each match: `runsDir/MATCH/events.json`. */
export function findFromRuns(source: DataSource, runsDir: string): SourceFindings {
  const matches = source.matchDirs.map((dir) => {
    const file = path.join(runsDir, path.basename(dir), 'events.json');
    const events = z.array(matchEventSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
    const found = events.map((event): FoundEvent => {
      const keySec = z.number().optional().parse(event.metadata.key_sec);
      // Which shirts are called home is chance when told from pixels: the team is not compared.
      return { ...event, timestamp: keySec, team: null };
    });
    return { ...readTruth(dir), found };
  });
  return { name: `${source.name} (pixels)`, matches, rulesSec: 0 };
}

function readTruth(dir: string): Pick<ScoredMatch, 'truth' | 'durationSec'> {
  const meta = metaSchema.parse(JSON.parse(readFileSync(path.join(dir, 'meta.json'), 'utf8')));
  const truth = truthSchema.parse(JSON.parse(readFileSync(path.join(dir, 'events.json'), 'utf8')));
  return { truth, durationSec: meta.t1 - meta.t0 };
}

function toFound(candidate: EventCandidate): FoundEvent {
  return {
    event_type: candidate.type,
    timestamp: candidate.keySec,
    timestamp_start: candidate.startSec,
    timestamp_end: candidate.endSec,
    confidence: candidate.confidence,
    team: candidate.team,
  };
}
