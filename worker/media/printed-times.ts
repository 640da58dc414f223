import { PRINTED_TICKS_PER_SEC } from './read-frames-args.ts';

/** Times of pictures as FFmpeg prints them on stderr, beside the pictures on stdout: the n-th line belongs to the n-th picture. */
export class PrintedTimes {
  readonly #timesSec: number[] = [];
  #wake: (() => void) | null = null;
  #ended = false;

  /** True when the line was ours: `frame:0    pts:36000   pts_time:0.4`, or the word below it that made FFmpeg print. */
  take(line: string): boolean {
    if (line.trim() === 'step=1') return true;
    const ticks = /^frame:\d+\s+pts:(-?\d+)\s/.exec(line)?.[1];
    if (ticks === undefined) return false;
    this.#timesSec.push(Number(ticks) / PRINTED_TICKS_PER_SEC);
    this.#wake?.();
    return true;
  }

  /** Nothing more will come. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** Seconds on FFmpeg's clock of the next picture; null at the end. */
  async next(): Promise<number | null> {
    for (;;) {
      const timeSec = this.#timesSec.shift();
      if (timeSec !== undefined) return timeSec;
      if (this.#ended) return null;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
