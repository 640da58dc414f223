/**
 * Calls `write` with the newest values, at most once in `everySec` seconds and never twice at a time.
 * `flush` writes what is pending, waits, and throws what a write threw: an error is never lost between two calls.
 */
export function writeAtMostEvery<Values extends readonly unknown[]>(
  everySec: number,
  clockSec: () => number,
  write: (...values: Values) => Promise<void>,
): { offer(...values: Values): void; flush(): Promise<void> } {
  let pending: Values | null = null;
  let writing: Promise<void> | null = null;
  let failure: { readonly error: unknown } | null = null;
  let lastSec = Number.NEGATIVE_INFINITY;

  const begin = (): void => {
    if (!pending || writing || failure) return;
    const values = pending;
    pending = null;
    lastSec = clockSec();
    writing = write(...values)
      .catch((error: unknown) => {
        failure = { error };
      })
      .finally(() => {
        writing = null;
      });
  };

  return {
    offer(...values) {
      if (failure) throw failure.error;
      pending = values;
      if (clockSec() - lastSec >= everySec) begin();
    },
    async flush() {
      await writing;
      begin();
      await writing;
      if (failure) throw failure.error;
    },
  };
}
