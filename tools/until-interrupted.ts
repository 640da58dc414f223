const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type Interruption = {
  /** Aborts when somebody asks us to end. */
  readonly signal: AbortSignal;
  readonly happened: Promise<void>;
  /** Forget about signals: nothing is left to stop. */
  dispose(): void;
};

/** Listen for Ctrl-C and its kin. The first ends things in order; a second one, from somebody who cannot wait, at once. */
export function untilInterrupted(): Interruption {
  const controller = new AbortController();
  const happened = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve()));
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(130);
    console.log('\nStopping.');
    controller.abort(new Error('Interrupted.'));
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  // A pending promise does not keep Node alive, and neither does a signal handler: this does.
  const stayAlive = setInterval(() => undefined, 2 ** 30);
  return {
    signal: controller.signal,
    happened,
    dispose() {
      clearInterval(stayAlive);
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}
