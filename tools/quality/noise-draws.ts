import path from 'node:path';
import { seededRandom } from '../../lib/domain/made-up-match.fixture.ts';
import type { PositionalPlayer, PositionalRow } from '../../lib/domain/positional-tracking.ts';
import { type DataSource, findIn, readRows, type SourceFindings } from './data-sets.ts';
import { figureRows } from './report.ts';

/** What the data sets through a camera add to the true places: standard deviations in metres, parts of the looks that are lost. */
const NOISE = { ballM: 0.2, personM: 0.25, ballLost: 0.07, personLost: 0.06 };
/** Whom the camera showed within so many rows it would have shown, but for the noise of that draw. */
const SHOWN_ROWS = { ball: 1, person: 2 };

const THROUGH_CAMERA = '_bcast';

/**
 * The sources through a camera, their noise drawn anew over the true places of the sources they were made of: one draw of it is chance.
 * @returns one line for each family of each source: mean F1 and its range
 */
export function noiseDrawLines(sources: readonly DataSource[], draws: number): string[] {
  return sources.flatMap((source) => {
    const clean = sources.find(({ name }) => source.name === name + THROUGH_CAMERA);
    if (!clean) return [];
    const scores = new Map<string, number[]>();
    for (let seed = 1; seed <= draws; seed += 1) {
      const { name, matches } = drawOf(source, clean, seed);
      for (const [row, { annotated, f1 }] of figureRows(name, matches)) {
        if (row.startsWith('family:') && annotated > 0) scores.set(row, [...(scores.get(row) ?? []), f1]);
      }
    }
    return [
      `${source.name}, noise drawn anew ${draws} times: mean F1 (lowest to highest)`,
      ...[...scores].map(rangeLine),
    ];
  });
}

function rangeLine([row, f1s]: readonly [string, readonly number[]]): string {
  const mean = f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length;
  return `  ${row.padEnd(32)} ${mean.toFixed(3)} (${Math.min(...f1s).toFixed(3)} to ${Math.max(...f1s).toFixed(3)})`;
}

function drawOf(source: DataSource, clean: DataSource, seed: number): SourceFindings {
  return findIn(source, (dir) => {
    const cleanDir = clean.matchDirs.find((other) => path.basename(other) === path.basename(dir));
    const seen = readRows(dir);
    return cleanDir ? redraw(seen, readRows(cleanDir), seed) : seen;
  });
}

/** The rows that a camera saw, with another draw of noise over the true ones of the same times. */
export function redraw(seen: readonly PositionalRow[], truth: readonly PositionalRow[], seed: number): PositionalRow[] {
  const random = seededRandom(seed);
  const off = (deviationM: number) =>
    deviationM * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const truthAt = new Map(truth.map((row) => [row.t.toFixed(2), row]));
  const shown = seen.map((row) => new Set(row.players.map(({ id }) => id)));
  const isNear = (index: number, rows: number, test: (index: number) => boolean) =>
    Array.from({ length: 2 * rows + 1 }, (_, step) => index - rows + step).some(test);
  return seen.map((row, index) => {
    const real = truthAt.get(row.t.toFixed(2));
    if (!real || row.players.length === 0) return row;
    const isBallShown = isNear(index, SHOWN_ROWS.ball, (near) => Boolean(seen[near]?.ball));
    const isBallLost = random() < NOISE.ballLost;
    const ball =
      real.ball && isBallShown && !isBallLost
        ? ([real.ball[0] + off(NOISE.ballM), real.ball[1] + off(NOISE.ballM)] as const)
        : null;
    const players = real.players
      .filter(({ id }) => isNear(index, SHOWN_ROWS.person, (near) => shown[near]?.has(id) ?? false))
      .filter(() => random() >= NOISE.personLost)
      .map(
        (player): PositionalPlayer => ({
          ...player,
          x: player.x + off(NOISE.personM),
          y: player.y + off(NOISE.personM),
        }),
      );
    return { ...row, ball, players };
  });
}
