import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { configFromOverrides, ruleSettings, settingLine } from '../../lib/contracts/config-overrides.ts';
import { parsePositionalRows } from '../../lib/contracts/positional-tracking.ts';
import { findEvents, toMatchEvents } from '../../lib/domain/classify-events.ts';
import { AppError } from '../../lib/domain/errors.ts';
import type { EventCandidate } from '../../lib/domain/event.ts';
import { changeLine, eventChanges } from '../../lib/domain/event-changes.ts';
import { toPlayFrames } from '../../lib/domain/positional-tracking.ts';
import { frameAt } from '../../lib/domain/time.ts';
import { uuidOf } from '../pipeline/fingerprint.ts';
import type { CliContext, Verb } from './verb.ts';

export const classifyVerb: Verb = {
  summary: 'events from positional tracking',
  usage: [
    'classify FRAMES.jsonl.gz --json [--set rules.key=value | --set classify.key=value]...',
    '',
    'Rows: {"t":sec,"ball":[x,y]|null,"bz":height?,"players":[{"id","team":"home"|"away","gk":bool,"x","y"}]}, metres, 105 x 68,',
    'origin at a corner. Prints a list of Event, each with team and timestamp of the key moment where known.',
    'With --set, standard error tells what the setting changes: gone (-), new (+), more or less sure (~).',
    '',
    'Numbers of the rules (metres, seconds, metres a second; under picture: of the rules on boxes) and defaults:',
    ...ruleSettings().map(settingLine),
  ].join('\n'),
  run: classifyPositions,
};

async function classifyPositions(words: readonly string[], ctx: CliContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, set: { type: 'string', multiple: true } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0)
    throw new AppError('invalid_input', `Name one file of positions; got ${positionals.length}.`);
  const path = resolve(ctx.workingDir, file);
  const config = configFromOverrides(values.set ?? []);
  const rows = await readPositions(path);
  const { frames } = toPlayFrames(rows);
  const candidates = findEvents(frames, config.classify, { rules: config.rules });
  if (values.set) tellChanges(findEvents(frames, configFromOverrides([]).classify), candidates, ctx);
  const context = {
    jobId: uuidOf('touchline classify', path),
    sourceFile: basename(path),
    frameAt: frameAt(rows.map((row) => row.t)),
    uuidOf,
  };
  const events = toMatchEvents(candidates, context);
  const told = events.map((event) => ({
    ...event,
    team: event.metadata.team ?? null,
    timestamp: event.metadata.key_sec ?? null,
  }));
  ctx.out(JSON.stringify(told, null, values.json ? 0 : 2));
  return 0;
}

function tellChanges(before: readonly EventCandidate[], after: readonly EventCandidate[], ctx: CliContext): void {
  const changes = eventChanges(before, after);
  ctx.err(
    `${before.length} events with the defaults, ${after.length} with these settings; changed: ${changes.length}.`,
  );
  for (const change of changes) ctx.err(changeLine(change));
}

async function readPositions(path: string) {
  await access(path).catch(() => {
    throw new AppError('not_found', `There is no file ${path}.`);
  });
  const source = createReadStream(path);
  const bytes = path.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  source.on('error', (error) => bytes.destroy(error));
  const lines: string[] = [];
  try {
    for await (const line of createInterface({ input: bytes })) lines.push(line);
  } catch (cause) {
    const message = `${basename(path)} cannot be unpacked: it is not gzip, or it is cut off after line ${lines.length}.`;
    throw new AppError('invalid_input', message, { cause });
  }
  return parsePositionalRows(lines);
}
