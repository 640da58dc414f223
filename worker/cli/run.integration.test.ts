import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { matchEventSchema } from '../../lib/contracts/match-event.ts';
import { clipsFileSchema, runResultSchema } from '../../lib/contracts/run-result.ts';
import { trackRowSchema } from '../../lib/contracts/track-row.ts';

/* The command line as a user calls it: a real process, the real model, real FFmpeg, on 12 seconds of the sample match. */
const PROJECT = resolve(import.meta.dirname, '../..');
const SAMPLE = join(PROJECT, 'public/sample/video.mp4');
const SETTINGS = [
  ...['detect.chunkSec=10', 'detect.sampleFps=2', 'detect.inputWidthPx=640'],
  ...['detect.fineFps=5', 'detect.fineWidthPx=640'],
].flatMap((word) => ['--set', word]);

let dir = '';
let clip = '';
let whole: { reels: Record<string, string>; events: string } = { reels: {}, events: '' };

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'touchline-cli-'));
  clip = join(dir, "a match's 1st half.mp4");
  execFileSync('ffmpeg', ['-v', 'error', '-ss', '4', '-t', '24', '-i', SAMPLE, '-c', 'copy', clip]);
  const { code } = await touchline(['run', clip, '--out', join(dir, 'whole'), '--json', ...SETTINGS]).ended;
  expect(code).toBe(0);
  whole = await digest(join(dir, 'whole'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

function touchline(words: readonly string[]) {
  const env = { ...process.env, TOUCHLINE_LOG_LEVEL: 'info', INIT_CWD: dir, TOUCHLINE_DATA_DIR: join(dir, 'data') };
  const child = spawn(process.execPath, ['tools/touchline.ts', ...words], { cwd: PROJECT, env, detached: true });
  const text = { out: '', err: '' };
  child.stdout.on('data', (part) => {
    text.out += String(part);
  });
  child.stderr.on('data', (part) => {
    text.err += String(part);
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((settle) =>
    child.on('close', (code) => settle({ code, ...text })),
  );
  // FFmpeg belongs to the same process group: a killed machine takes both.
  return { ended, text, kill: () => child.pid && process.kill(-child.pid, 'SIGKILL') };
}

async function digest(outDir: string) {
  const sha = async (name: string) =>
    createHash('sha256')
      .update(await readFile(join(outDir, name)))
      .digest('hex');
  const reels = { goalkeeper: await sha('goalkeeper.mp4'), highlights: await sha('highlights.mp4') };
  return { reels, events: await readFile(join(outDir, 'events.json'), 'utf8') };
}

/** Kill -9 some time after a sign in the log, while the next stage is at work. */
async function killAfter(sign: RegExp, waitMs: number, words: readonly string[]): Promise<void> {
  const run = touchline(words);
  const seen = new Promise<void>((found) => {
    const timer = setInterval(() => {
      if (!sign.test(run.text.err)) return;
      clearInterval(timer);
      found();
    }, 20);
  });
  await Promise.race([seen, run.ended]);
  await new Promise((after) => setTimeout(after, waitMs));
  run.kill();
  await run.ended;
}

describe('several files', () => {
  it('are one match on one clock; killed while they are joined, the same call goes on and leaves nothing half done', async () => {
    const parts = ['GH010001.MP4', 'GH020001.MP4'].map((name) => join(dir, name));
    for (const [index, part] of parts.entries())
      execFileSync('ffmpeg', [
        '-v',
        'error',
        '-ss',
        String(4 + 6 * index),
        '-t',
        '5.9',
        '-i',
        SAMPLE,
        '-c',
        'copy',
        part,
      ]);
    const words = ['run', ...parts, '--out', join(dir, 'parts'), '--begins', 'half', '--json', ...SETTINGS];
    await killAfter(/FFmpeg starts/, 60, words);
    expect(await readdir(join(dir, 'parts'))).not.toContain('result.json');
    const { code, out } = await touchline(words).ended;
    const result = runResultSchema.parse(JSON.parse(out.trim().split('\n').at(-1) ?? ''));
    expect([code, result.notes.filter((note) => note.includes('encoded'))]).toEqual([0, []]);
    expect(result.duration_sec).toBeGreaterThan(11.8);
    expect(result.duration_sec).toBeLessThan(12.8);
    expect(result.source_file).toBe(parts[0]);
    expect(await readdir(join(dir, 'parts/artifacts/.scratch'))).toEqual([]);
    const again = await touchline(words).ended;
    const reused = runResultSchema.parse(JSON.parse(again.out.trim().split('\n').at(-1) ?? ''));
    expect(reused.stages.every((stage) => stage.reused)).toBe(true);
  });
});

describe('touchline run', () => {
  it('leaves events, clips, tracks and both reels, and a result as the last line', async () => {
    const { code, out } = await touchline(['run', clip, '--out', join(dir, 'whole'), '--json', ...SETTINGS]).ended;
    const result = runResultSchema.parse(JSON.parse(out.trim().split('\n').at(-1) ?? ''));
    expect(code).toBe(0);
    expect(result.stages.every((stage) => stage.reused)).toBe(true);
    expect(result.frames_count).toBeGreaterThan(40);
    expect(result.detections_count).toBeGreaterThan(200);
    expect(result.execution_provider).toBe('cpu');
    expect(Object.keys(result.output_paths).sort()).toEqual(['goalkeeper', 'highlights']);
    const events = z.array(matchEventSchema).parse(JSON.parse(await readFile(join(dir, 'whole/events.json'), 'utf8')));
    const clips = clipsFileSchema.parse(JSON.parse(await readFile(join(dir, 'whole/clips.json'), 'utf8')));
    expect(result.events_count).toBe(events.length);
    expect(result.clips_count).toBe(clips.length);
    for (const path of Object.values(result.output_paths)) {
      const probe = execFileSync('ffprobe', [
        '-v',
        'error',
        '-show_entries',
        'stream=codec_type',
        '-of',
        'csv=p=0',
        path,
      ]);
      expect(String(probe)).toMatch(/video[\s\S]*audio/);
    }
  });

  it.each([
    { name: 'ingest', sign: /^/, waitMs: 700, reused: [] },
    { name: 'detect', sign: /"stage":"ingest"/, waitMs: 2500, reused: ['ingest'] },
    {
      name: 'assemble',
      sign: /"stage":"segment"/,
      waitMs: 250,
      reused: ['ingest', 'detect', 'track', 'classify', 'segment'],
    },
  ])('killed in $name, it goes on and ends with the same reels', async ({ name, sign, waitMs, reused }) => {
    const words = ['run', clip, '--out', join(dir, name), '--json', ...SETTINGS];
    await killAfter(sign, waitMs, words);
    const { code, out } = await touchline(words).ended;
    expect(code).toBe(0);
    const result = runResultSchema.parse(JSON.parse(out.trim().split('\n').at(-1) ?? ''));
    expect(result.stages.filter((stage) => stage.reused).map((stage) => stage.stage)).toEqual(
      expect.arrayContaining(reused),
    );
    expect(await digest(join(dir, name))).toEqual(whole);
  });

  it('says in plain words what is wrong with a file, and exits 1', async () => {
    await mkdir(join(dir, 'folder.mp4'));
    await writeFile(join(dir, 'text.mp4'), 'this is no video');
    for (const [file, words] of [
      ['missing.mp4', /missing\.mp4/],
      ['folder.mp4', /folder/],
      ['text.mp4', /not a video|video/i],
    ] as const) {
      const { code, out, err } = await touchline(['run', file, '--out', 'bad', '--json']).ended;
      expect(code, file).toBe(1);
      expect(runResultSchema.parse(JSON.parse(out)).error, err).toMatch(words);
    }
  });

  it('refuses a wrong call with exit 2 or a clear error', async () => {
    expect((await touchline([]).ended).code).toBe(2);
    expect((await touchline(['fly']).ended).code).toBe(2);
    expect((await touchline(['run', clip, '--out', 'x', '--nonsense']).ended).code).toBe(2);
    const wrong = await touchline(['run', clip, '--out', 'x', '--set', 'detect.sampleFps=900']).ended;
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/detect\.sampleFps/);
  });
});

describe('touchline track', () => {
  it('a row per look, in order, into a file or to standard output', async () => {
    const words = ['track', clip, '--jsonl', '--fps', '1', '--set', 'detect.inputWidthPx=640'];
    const { code, out } = await touchline(words).ended;
    expect(code).toBe(0);
    const rows = out.trim().split('\n');
    const parsed = rows.map((row) => trackRowSchema.parse(JSON.parse(row)));
    expect(parsed.length).toBeGreaterThanOrEqual(23);
    expect(parsed.some((row) => row.boxes.length > 5)).toBe(true);
    for (const [index, row] of parsed.entries())
      if (index > 0) expect(row.timestamp).toBeGreaterThan(parsed[index - 1]?.timestamp ?? 0);
    expect((await touchline([...words, '--out', 'deep/rows.jsonl']).ended).out).toBe('');
    expect((await readFile(join(dir, 'deep/rows.jsonl'), 'utf8')).trim().split('\n')).toEqual(rows);
  });

  it('says what is wrong with a call or a file', async () => {
    for (const [words, says] of [
      [['missing.mp4'], /missing\.mp4/],
      [[clip, '--effort', 'furious'], /fast, balanced, thorough/],
      [[clip, '--fps', '0'], /--fps/],
      [[clip, '--fps', '5', '--every-frame'], /exclude/],
    ] as const) {
      const { code, err } = await touchline(['track', ...words]).ended;
      expect(code).toBe(1);
      expect(err).toMatch(says);
    }
  });
});
