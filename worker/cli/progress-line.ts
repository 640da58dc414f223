const WIDTH = 24;

/** "[██████······] 48.0 %  detect  frame 312 of about 450" */
export function progressLine(runPct: number, stage: string, note: string | null): string {
  const full = Math.round((WIDTH * Math.min(100, Math.max(0, runPct))) / 100);
  const bar = '█'.repeat(full) + '·'.repeat(WIDTH - full);
  return `[${bar}] ${runPct.toFixed(1).padStart(5)} %  ${stage}${note ? `  ${note}` : ''}`;
}
