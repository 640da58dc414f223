import { execFile } from 'node:child_process';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import ffmpeg from 'fluent-ffmpeg';
import { cancelledError, LineTail, type MediaTools, missingTool, pasteable, toolFailure } from './media-tools.ts';

/*
 * The only place that starts FFmpeg. fluent-ffmpeg is archived upstream: everything we ask of it stands in this file.
 * It is handed finished argument lists, and none of its conveniences: its 'progress' event reads human text and probes
 * the input again, its string options are split at spaces.
 */

export type FfmpegInput = { readonly options: readonly string[]; readonly source: string };

/** One run of FFmpeg as data. `output` is a name for FFmpeg (`file:...`) or, for a pipe, null. */
export type FfmpegCommand = {
  readonly inputs: readonly FfmpegInput[];
  readonly options: readonly string[];
  readonly output: string | null;
};

/** One run that writes several files: what stands before each output is its own. */
export function withOutputs(
  inputs: readonly FfmpegInput[],
  outputs: readonly { readonly options: readonly string[]; readonly output: string }[],
): FfmpegCommand {
  const before = outputs.slice(0, -1).flatMap(({ options, output }) => [...options, output]);
  const last = outputs.at(-1);
  return { inputs, options: [...before, ...(last?.options ?? [])], output: last?.output ?? null };
}

export type RunOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Seconds of output written so far. */
  readonly onProgress?: ((doneSec: number) => void) | undefined;
  /** Where stdout goes when the command's output is a pipe; it must neither destroy itself nor emit 'close' at its end. */
  readonly stdout?: Writable | undefined;
  /** Takes the lines that the command's own filters print on stderr: true when it was one of these. */
  readonly takesLine?: ((line: string) => boolean) | undefined;
};

const GLOBAL_OPTIONS = ['-hide_banner', '-nostdin', '-y', '-loglevel', 'warning', '-nostats'];
const PROGRESS_OPTIONS = ['-progress', 'pipe:2'];

/**
 * Run FFmpeg to its end; nothing of the output is held in memory.
 * @throws {AppError} `cancelled`, `missing_tool`, `disk_full` or `broken_media`, the command and FFmpeg's last words as cause
 */
export async function runFfmpeg(tools: MediaTools, command: FfmpegCommand, options: RunOptions = {}): Promise<void> {
  await requireFfmpeg(tools);
  if (options.signal?.aborted) throw cancelledError();
  const tail = new LineTail();
  const process = fluentCommand(tools, command, options);
  let line = '';
  const kill = () => process.kill('SIGKILL');
  const ended = new Promise<void>((resolve, reject) => {
    process.on('start', () => {
      // fluent-ffmpeg starts a little later than asked: a signal that came in between finds no process to kill.
      if (options.signal?.aborted) kill();
    });
    process.on('stderr', (text: string) => {
      if (!options.takesLine?.(text)) readStderr(text, tail, options.onProgress);
    });
    process.on('end', () => resolve());
    process.on('error', (error: Error) => reject(error));
  });
  options.signal?.addEventListener('abort', kill);
  try {
    line = pasteable(tools.ffmpegPath, commandWords(command));
    tools.logger.info({ command: line }, 'FFmpeg starts');
    process.run();
    // fluent-ffmpeg says 'end' when the process is gone, which may be before the last bytes came through the pipe.
    await Promise.all([ended, options.stdout ? finished(options.stdout) : undefined]);
  } catch (error) {
    throw options.signal?.aborted ? cancelledError() : toolFailure(line, tail.text, error);
  } finally {
    options.signal?.removeEventListener('abort', kill);
  }
}

/** "ffmpeg version 5.1.9 ...": the first line of what the program says of itself. */
export async function ffmpegVersion(tools: MediaTools): Promise<string> {
  return await requireFfmpeg(tools);
}

/** True when this FFmpeg was built with the filter. */
export async function hasFilter(tools: MediaTools, name: string): Promise<boolean> {
  await requireFfmpeg(tools);
  const command = ffmpeg();
  command.setFfmpegPath(tools.ffmpegPath);
  return await new Promise((resolve) => {
    command.availableFilters((error, filters) => resolve(!error && name in filters));
  });
}

/** All arguments after the program's name, in FFmpeg's order. */
export function commandWords(command: FfmpegCommand): readonly string[] {
  const inputs = command.inputs.flatMap((input) => [...input.options, '-i', input.source]);
  return [...GLOBAL_OPTIONS, ...inputs, ...command.options, command.output ?? 'pipe:1'];
}

function fluentCommand(tools: MediaTools, command: FfmpegCommand, options: RunOptions): ffmpeg.FfmpegCommand {
  const fluent = ffmpeg({ stdoutLines: 1 });
  fluent.setFfmpegPath(tools.ffmpegPath);
  command.inputs.forEach((input, index) => {
    // Two words at least, else fluent-ffmpeg splits them at spaces.
    const words = [...(index === 0 ? GLOBAL_OPTIONS : []), ...input.options];
    fluent.input(input.source);
    if (words.length > 0) fluent.inputOptions(...pairOfMore(words));
  });
  const progress = options.onProgress ? PROGRESS_OPTIONS : [];
  fluent.outputOptions(...pairOfMore([...progress, ...command.options]));
  if (command.output !== null) fluent.output(command.output);
  else if (options.stdout) fluent.output(options.stdout, { end: true });
  return fluent;
}

function pairOfMore(words: readonly string[]): string[] {
  if (words.length < 2) throw new TypeError('fluent-ffmpeg splits a lone option at its spaces: give two words or more');
  return [...words];
}

function readStderr(line: string, tail: LineTail, onProgress: ((doneSec: number) => void) | undefined): void {
  const progress = /^([a-z0-9_]+)=\s*(\S*)\s*$/.exec(line);
  if (!onProgress || !progress) {
    tail.push(line);
  } else if (progress[1] === 'out_time_us') {
    const doneUs = Number(progress[2]);
    if (doneUs >= 0) onProgress(doneUs / 1e6);
  }
}

const answering = new Map<string, Promise<string>>();

/** fluent-ffmpeg dies of an exception nobody can catch when the program cannot be started: ask first, once per program. */
function requireFfmpeg(tools: MediaTools): Promise<string> {
  const known = answering.get(tools.ffmpegPath);
  if (known) return known;
  const asked = promisify(execFile)(tools.ffmpegPath, ['-version']).then(
    ({ stdout }) => stdout.split('\n', 1)[0]?.trim() ?? '',
    (error: unknown) => {
      answering.delete(tools.ffmpegPath);
      throw missingTool('FFmpeg', error);
    },
  );
  answering.set(tools.ffmpegPath, asked);
  return asked;
}
