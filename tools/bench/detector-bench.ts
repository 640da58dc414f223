import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { findModel } from '../../worker/inference/model-store.ts';
import { PROJECT_ROOT } from '../data-folder.ts';
import { markdownTable } from './markdown-table.ts';

/** Widths that the profiles and still pictures use. */
const WIDTHS_PX = [640, 960, 1280, 1920] as const;
const ROUNDS = 7;
const MULTIPLE_PX = 32;

/**
 * What one look costs on one thread: the shipped network alone, and beside another one (an ONNX file with one uint8 input), turn by turn
 * in one run so that whatever else the machine does hits both alike. CPU time, medians.
 */
export async function benchDetector(againstPath: string | null): Promise<string> {
  const modelsDir = path.join(PROJECT_ROOT, 'models');
  const shipped = await findModel(modelsDir, 'default');
  const ours = await openOn(path.join(modelsDir, shipped.file));
  const other = againstPath === null ? null : await openOn(againstPath);
  const rows: string[][] = [];
  for (const widthPx of WIDTHS_PX) {
    const picture = pictureOf(widthPx, Math.round((widthPx * 9) / 16 / MULTIPLE_PX) * MULTIPLE_PX);
    const [oursMs, otherMs] = await takeTurns(other ? [ours, other] : [ours], picture);
    const cells = [String(widthPx), (oursMs ?? 0).toFixed(0)];
    if (otherMs !== undefined) cells.push(otherMs.toFixed(0), ((oursMs ?? 0) / otherMs).toFixed(2));
    rows.push(cells);
  }
  const head = ['input width, px', `${shipped.name}, ms`];
  if (againstPath !== null) head.push(`${path.basename(againstPath)}, ms`, 'ratio');
  return `One look on one thread (CPU time, median of ${ROUNDS}):\n\n${markdownTable(head, rows)}`;
}

function openOn(file: string): Promise<InferenceSession> {
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'all' } as const;
  return InferenceSession.create(readFileSync(file), options);
}

/** Not black: some kernels are faster on zeros. */
function pictureOf(widthPx: number, heightPx: number): Tensor {
  const bytes = new Uint8Array(3 * widthPx * heightPx).map((_, index) => (index * 7919) % 251);
  return new Tensor('uint8', bytes, [1, 3, heightPx, widthPx]);
}

async function takeTurns(sessions: readonly InferenceSession[], picture: Tensor): Promise<number[]> {
  const times = sessions.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, session] of sessions.entries()) {
      const before = process.cpuUsage();
      await session.run({ [session.inputNames[0] ?? '']: picture });
      const { user, system } = process.cpuUsage(before);
      // The first run of a size sets up memory.
      if (round > 0) times[index]?.push((user + system) / 1000);
    }
  }
  return times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0);
}
