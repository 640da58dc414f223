/**
 * Hands values on no more often than every so many milliseconds, the latest one always: a video that is sought to with every
 * movement of a hand shows nothing.
 */
export function latestEvery<Value>(everyMs: number, act: (value: Value) => void) {
  let waiting: { readonly value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tick = () => {
    timer = null;
    if (!waiting) return;
    const { value } = waiting;
    waiting = null;
    act(value);
    timer = setTimeout(tick, everyMs);
  };
  return {
    tell(value: Value): void {
      waiting = { value };
      if (timer === null) tick();
    },
    /** Forgets what waits. */
    stop(): void {
      waiting = null;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
