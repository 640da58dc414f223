import { useCallback, useLayoutEffect, useRef } from 'react';

/** The latest of a function under one identity, so that what is handed it is not drawn again for it. Not to be called while drawing. */
export function useSteady<Told extends readonly unknown[]>(act: (...told: Told) => void): (...told: Told) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...told: Told) => latest.current(...told), []);
}
