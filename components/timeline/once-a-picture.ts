/** Something that is done before the next picture, once, however often it was asked for until then. */
export function onceAPicture(act: () => void) {
  let request = 0;
  const stop = () => {
    cancelAnimationFrame(request);
    request = 0;
  };
  return {
    ask(): void {
      request ||= requestAnimationFrame(() => {
        request = 0;
        act();
      });
    },
    /** What was asked for is done now; nothing where nothing was. */
    now(): void {
      if (request === 0) return;
      stop();
      act();
    },
    stop,
  };
}
