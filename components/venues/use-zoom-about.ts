import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';

/**
 * Ref for an element that scrolls over a picture: whenever the zoom changes, the chosen place of the picture comes to its middle; without
 * one, what was in the middle stays there.
 * @param place parts of the picture
 */
export function useZoomAbout(
  zoom: number,
  place: readonly [x: number, y: number] | null,
): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const before = useRef(zoom);
  const bring = useEffectEvent((grown: number) => {
    const element = scroller.current;
    if (!element) return;
    const { clientWidth, clientHeight, scrollWidth, scrollHeight, scrollLeft, scrollTop } = element;
    const x = place ? place[0] * scrollWidth : (scrollLeft + clientWidth / 2) * grown;
    const y = place ? place[1] * scrollHeight : (scrollTop + clientHeight / 2) * grown;
    element.scrollTo({ left: x - clientWidth / 2, top: y - clientHeight / 2 });
  });
  useLayoutEffect(() => {
    if (zoom !== before.current) bring(zoom / before.current);
    before.current = zoom;
  }, [zoom]);
  return scroller;
}
