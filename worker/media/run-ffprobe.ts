import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { cancelledError, LineTail, type MediaTools, missingTool, pasteable, toolFailure } from './media-tools.ts';

/** Listing packets of a long match takes FFprobe a minute at most; its answer is read line by line. */
export type ProbeRun = { readonly exitCode: number; readonly stderrTail: string; readonly command: string };

/**
 * The only place that starts FFprobe. Not through fluent-ffmpeg: its ffprobe holds the whole answer as text and
 * takes it apart as prose, while a packet listing has a line for every frame of the match.
 * A failing exit code is an answer here (a cut-off file still lists what is there), not an error.
 * @throws {AppError} `cancelled` or `missing_tool`
 */
export async function runFfprobe(
  tools: MediaTools,
  args: readonly string[],
  onLine: (line: string) => void,
  signal?: AbortSignal,
): Promise<ProbeRun> {
  if (signal?.aborted) throw cancelledError();
  const command = pasteable(tools.ffprobePath, args);
  tools.logger.info({ command }, 'FFprobe starts');
  const child = spawn(tools.ffprobePath, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    killSignal: 'SIGKILL',
    ...(signal ? { signal } : {}),
  });
  const tail = new LineTail();
  createInterface(child.stderr).on('line', (line) => tail.push(line));
  const lines = createInterface(child.stdout).on('line', onLine);
  const linesRead = new Promise<void>((resolve) => lines.once('close', () => resolve()));
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', (error) => reject(signal?.aborted ? cancelledError() : missingTool('FFprobe', error)));
    child.once('close', (code) => resolve(code ?? 1));
  });
  await linesRead;
  return { exitCode, stderrTail: tail.text, command };
}

/** FFprobe's failure in a coach's words. */
export function probeFailure(run: ProbeRun): Error {
  return toolFailure(run.command, run.stderrTail, new Error(`ffprobe ended with ${run.exitCode}`));
}
