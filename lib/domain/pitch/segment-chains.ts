import { type Scan, STRIDE_PX } from './ridge-scan.ts';

/*
 * Crossings of neighbouring scan lines joined into chains, and chains cut into straight pieces. An arc becomes several short pieces.
 */

/** A straight piece in pixels, from its first scan line to its last. */
export type PieceXyxyPx = readonly [number, number, number, number];

type Chain = { readonly along: number[]; readonly at: number[]; slope: number };

/** Scan lines that may be missing within a chain: a boot, a ball, a worn spot. */
const MAX_GAP_LINES = 4;
/** How far a crossing may lie from where the chain leads, pixels, and how much farther for every missed scan line. */
const REACH_PX = 1.6;
const REACH_PER_LINE_PX = 0.8;
/** Steeper lines belong to the other scan. */
const MAX_SLOPE = 1.15;
const MIN_CROSSINGS = 6;
/** Farthest a crossing may lie from a straight piece, pixels. */
const STRAIGHT_PX = 1.1;

/** Straight pieces of a scan along columns (`x` is along) or rows (`y` is along). */
export function piecesOf(scan: Scan, direction: 'columns' | 'rows'): PieceXyxyPx[] {
  const pieces: PieceXyxyPx[] = [];
  for (const chain of chainsOf(scan)) {
    for (const [from, to] of straightRuns(chain, 0, chain.along.length - 1)) {
      if (to - from + 1 < MIN_CROSSINGS) continue;
      const [a, atA, b, atB] = fitted(chain, from, to);
      if (Math.abs(atB - atA) > MAX_SLOPE * (b - a)) continue;
      pieces.push(direction === 'columns' ? [a, atA, b, atB] : [atA, a, atB, b]);
    }
  }
  return pieces;
}

function chainsOf(scan: Scan): Chain[] {
  const done: Chain[] = [];
  let open: Chain[] = [];
  scan.forEach((crossings, line) => {
    const stillOpen: Chain[] = [];
    for (const chain of open) {
      if (line - (chain.along.at(-1) ?? 0) <= MAX_GAP_LINES) stillOpen.push(chain);
      else if (chain.along.length >= MIN_CROSSINGS) done.push(chain);
    }
    open = stillOpen;
    const taken = new Set<Chain>();
    for (const at of crossings) {
      const chain = bestChain(open, taken, line, at);
      if (chain) extend(chain, line, at);
      taken.add(chain ?? startChain(open, line, at));
    }
  });
  return [...done, ...open.filter((chain) => chain.along.length >= MIN_CROSSINGS)];
}

function startChain(open: Chain[], line: number, at: number): Chain {
  const chain: Chain = { along: [line], at: [at], slope: Number.NaN };
  open.push(chain);
  return chain;
}

/** The open chain that leads here; longer chains first, for they know where they go. */
function bestChain(open: readonly Chain[], taken: ReadonlySet<Chain>, line: number, at: number): Chain | null {
  let best: Chain | null = null;
  let bestOff = Number.POSITIVE_INFINITY;
  for (const chain of open) {
    if (taken.has(chain)) continue;
    const missed = line - (chain.along.at(-1) ?? 0);
    const last = chain.at.at(-1) ?? 0;
    const isNew = Number.isNaN(chain.slope);
    const off = Math.abs(at - last - (isNew ? 0 : chain.slope * missed));
    const reach = isNew ? MAX_SLOPE * STRIDE_PX * missed : REACH_PX + REACH_PER_LINE_PX * (missed - 1);
    const cost = isNew ? off + REACH_PX : off;
    if (off <= reach && cost < bestOff && (!isNew || missed === 1)) [best, bestOff] = [chain, cost];
  }
  return best;
}

function extend(chain: Chain, line: number, at: number): void {
  chain.along.push(line);
  chain.at.push(at);
  // The slope over the last few crossings: long enough against their noise, short enough for an arc.
  const from = Math.max(0, chain.along.length - 6);
  chain.slope = (at - (chain.at[from] ?? at)) / Math.max(1, line - (chain.along[from] ?? line));
}

/** Cut where a crossing lies farthest from the straight line between the ends, until every run is straight. */
function straightRuns(chain: Chain, from: number, to: number): [number, number][] {
  const x0 = chain.along[from] ?? 0;
  const y0 = chain.at[from] ?? 0;
  const slope = ((chain.at[to] ?? 0) - y0) / Math.max(1, (chain.along[to] ?? 0) - x0);
  let farthest = 0;
  let cut = -1;
  for (let index = from + 1; index < to; index++) {
    const off = Math.abs((chain.at[index] ?? 0) - y0 - slope * ((chain.along[index] ?? 0) - x0));
    if (off > farthest) [farthest, cut] = [off, index];
  }
  const norm = Math.hypot(1, slope / STRIDE_PX);
  if (cut < 0 || farthest / norm <= 2 * STRAIGHT_PX) return [[from, to]];
  return [...straightRuns(chain, from, cut), ...straightRuns(chain, cut, to)];
}

/** Ends of the least-squares line through a run. */
function fitted(chain: Chain, from: number, to: number): PieceXyxyPx {
  const count = to - from + 1;
  let sumX = 0;
  let sumY = 0;
  let sumXx = 0;
  let sumXy = 0;
  for (let index = from; index <= to; index++) {
    const x = chain.along[index] ?? 0;
    const y = chain.at[index] ?? 0;
    sumX += x;
    sumY += y;
    sumXx += x * x;
    sumXy += x * y;
  }
  const slope = (count * sumXy - sumX * sumY) / Math.max(1e-9, count * sumXx - sumX * sumX);
  const offset = (sumY - slope * sumX) / count;
  const [first = 0, last = 0] = [chain.along[from], chain.along[to]];
  const px = (line: number) => (line + 0.5) * STRIDE_PX;
  return [px(first), offset + slope * first, px(last), offset + slope * last];
}
