import { useCallback } from 'react';

/** Ref that tells the width of an element in pixels, at first and whenever it changes. `onWidth` must keep its identity. */
export function useWidth(
  onWidth: (widthPx: number) => void,
): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const observer = new ResizeObserver(([entry]) => {
        if (entry) onWidth(entry.contentRect.width);
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [onWidth],
  );
}
