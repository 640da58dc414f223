import { type RefObject, useEffect } from 'react';

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/**
 * Where what has the focus goes away or can no longer be used, the focus goes to what stood next to it: otherwise whoever works by keyboard
 * is nowhere. What is busy keeps it, and has it again afterwards; a click beside everything lets it go.
 */
export function useFocusKept(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const room = container.current;
    if (!room) return undefined;
    let last: { readonly at: HTMLElement; readonly stops: readonly HTMLElement[] } | null = null;
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target !== room)
        last = { at: target, stops: [...room.querySelectorAll<HTMLElement>(STOPS)] };
    };
    // Before the focus comes to what is pressed, if it comes to anything. Losing it tells nothing: browsers say so of what is removed, too.
    const onPress = () => {
      last = null;
    };
    const look = () => {
      const now = document.activeElement;
      if (!last || (now !== null && now !== document.body && now !== room && now !== last.at)) return;
      if (isUsable(last.at)) return now === last.at ? undefined : last.at.focus();
      if (last.at.isConnected && last.at.ariaBusy === 'true') return;
      neighbourOf(last.at, last.stops)?.focus();
    };
    // Once all that one action changes is on the page.
    const observer = new MutationObserver(look);
    observer.observe(room, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden'],
    });
    room.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPress, { capture: true });
    return () => {
      observer.disconnect();
      room.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPress, { capture: true });
    };
  }, [container]);
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;
}

/** The next stop that can be used, else the one before. */
function neighbourOf(gone: HTMLElement, stops: readonly HTMLElement[]): HTMLElement | null {
  const index = stops.indexOf(gone);
  return stops.slice(index + 1).find(isUsable) ?? stops.slice(0, Math.max(0, index)).findLast(isUsable) ?? null;
}
