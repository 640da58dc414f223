const BAR_CELLS = 24;

/** `detecting  [######------]  52 %  0:31` */
export function progressLine(status: string, progressPct: number, elapsedSec: number): string {
  const pct = Math.min(100, Math.max(0, progressPct));
  const full = Math.round((pct / 100) * BAR_CELLS);
  const bar = '#'.repeat(full) + '-'.repeat(BAR_CELLS - full);
  return `${status.padEnd(10)} [${bar}] ${pct.toFixed(0).padStart(3)} %  ${clock(elapsedSec)}`;
}

/** Minutes and seconds that somebody waited: `1:05`. */
export function clock(sec: number): string {
  const whole = Math.max(0, Math.floor(sec));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** One line that is rewritten on a terminal; elsewhere (a log) a new line only when there is news worth one. */
export function progressPrinter(out: { readonly isTTY?: boolean; write(text: string): unknown }): {
  show(status: string, progressPct: number, elapsedSec: number): void;
  end(): void;
} {
  let told = '';
  return {
    show(status, progressPct, elapsedSec) {
      const line = progressLine(status, progressPct, elapsedSec);
      if (out.isTTY) {
        out.write(`\r\x1b[2K${line}`);
        return;
      }
      const news = `${status} ${Math.floor(progressPct / 10)}`;
      if (news === told) return;
      told = news;
      out.write(`${line}\n`);
    },
    end() {
      if (out.isTTY) out.write('\n');
    },
  };
}
