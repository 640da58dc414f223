/** Clips that one FFmpeg cuts without encoding. Each has the source open, and of a whole match the index takes some 15 MB. */
export const CLIPS_IN_ONE_GO = 8;
/** While one waits for the disk, another has work for the cores. */
export const PROGRAMS_AT_ONCE = 2;

/**
 * Works on `items`, at most `atOnce` at a time; answers in their order. The first failure ends the rest and is thrown once
 * nothing is running any more, so that nobody writes into a folder that is being removed.
 */
export async function sideBySide<Item, Done>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number, signal: AbortSignal) => Promise<Done>,
  signal?: AbortSignal,
): Promise<Done[]> {
  const ending = new AbortController();
  const both = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal;
  const done = new Map<number, Done>();
  const queue = items.entries();
  const runner = async () => {
    for (const [index, item] of queue) {
      both.throwIfAborted();
      done.set(index, await work(item, index, both));
    }
  };
  const failures: unknown[] = [];
  const runners = Array.from({ length: Math.max(1, Math.min(atOnce, items.length)) }, () =>
    runner().catch((error) => {
      failures.push(error);
      ending.abort();
    }),
  );
  await Promise.all(runners);
  if (failures.length > 0) throw failures[0];
  // Cancelled while the last ones ended: nothing is begun with them.
  signal?.throwIfAborted();
  return items.flatMap((_, index) => (done.has(index) ? [done.get(index) as Done] : []));
}

/** In rows of `size`, the last one shorter. */
export function inBatches<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
