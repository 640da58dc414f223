import { useEffect, useState } from 'react';
import type { TimeView } from './time-view.ts';
import { pxPerSec } from './view-state.ts';
import { isSameWindow, type ViewWindow } from './view-window.ts';

/** A view as a part of the page was last told of it. */
export type Told = { readonly window: ViewWindow; readonly pxPerSec: number };

/** So long after its last move a view rests. */
const REST_MS = 100;
/** A move that comes so long after the one before belongs to no turn of a wheel or drag. */
const ALONE_MS = 300;
/** So much may be set down anew within one picture. */
const MOST_AT_ONCE = 80;

const toldOf = (view: TimeView): Told => ({ window: view.window(), pxPerSec: pxPerSec(view.state()) });
const isSame = (a: Told | null | undefined, b: Told) =>
  !!a && a.pxPerSec === b.pxPerSec && isSameWindow(a.window, b.window);

/**
 * What each of several parts of the page was told of the view: nothing while it moves; once it rests, one after the other from the
 * first on, no more of them within a picture than it has time for. Setting down hundreds of elements at once would be a picture that
 * stands still.
 * @param weights of each part: about how many elements it has
 * @returns for each part; null where it was told nothing yet
 */
export function useTold(view: TimeView, weights: readonly number[]): readonly (Told | null)[] {
  const [told, setTold] = useState<readonly (Told | null)[]>([]);
  const key = weights.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the weights are the same while their key is
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let request = 0;
    let next = 0;
    let lastMoveMs = 0;
    const step = () => {
      const now = toldOf(view);
      const from = next;
      for (let room = MOST_AT_ONCE; next < weights.length && room > 0; next += 1) room -= weights[next] ?? 0;
      const until = next;
      setTold((before) => {
        const isNew = (part: number) => part >= from && part < until && !isSame(before[part], now);
        return weights.some((_, part) => isNew(part))
          ? weights.map((_, part) => (isNew(part) ? now : (before[part] ?? null)))
          : before;
      });
      request = next < weights.length ? requestAnimationFrame(step) : 0;
    };
    const begin = () => {
      next = 0;
      request = requestAnimationFrame(step);
    };
    const onMove = () => {
      clearTimeout(timer);
      cancelAnimationFrame(request);
      // A move by itself, as a button makes it, is followed at once; of many in a row only the last.
      const isAlone = performance.now() - lastMoveMs > ALONE_MS;
      lastMoveMs = performance.now();
      if (isAlone) begin();
      else timer = setTimeout(begin, REST_MS);
    };
    begin();
    const stop = view.subscribe(onMove);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(request);
      stop();
    };
  }, [view, key]);
  return told;
}
