import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { beginSwipe, movedSwipe, type Swipe, shownOffsetPx, swipeMeaning } from './swipe.ts';
import type { Studio } from './use-studio.ts';

const LOOK = {
  confirmed: {
    icon: 'check',
    word: 'Confirm',
    side: 'justify-start',
    soft: 'bg-accent-soft text-accent',
    full: 'bg-accent text-accent-ink',
  },
  rejected: {
    icon: 'cross',
    word: 'Reject',
    side: 'justify-end',
    soft: 'bg-danger-soft text-danger',
    full: 'bg-danger text-surface',
  },
} as const;

/**
 * By touch, the card is pushed to the right to confirm and to the left to reject; what would happen is written under it.
 * Scrolling stays the browser's (`pan-y`), and there are buttons that do the same.
 */
export function SwipeToDecide({ studio, children }: { studio: Studio; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // The truth; what is drawn may lag behind a fast finger.
  const live = useRef<Swipe | null>(null);
  const [swipe, setSwipe] = useState<Swipe | null>(null);
  const widthPx = box.current?.offsetWidth ?? 0;
  const meaning = swipeMeaning(swipe, widthPx);

  const become = (next: Swipe | null) => {
    live.current = next;
    setSwipe(next);
  };
  const begin = (event: PointerEvent) => {
    const isField = event.target instanceof Element && event.target.closest('input, select, textarea');
    if (event.pointerType === 'mouse' || !event.isPrimary || isField || !studio.selected) return;
    become(beginSwipe(event.clientX, event.clientY, window.innerWidth));
  };
  const move = (event: PointerEvent) => {
    const before = live.current;
    if (!before || !event.isPrimary) return;
    const moved = movedSwipe(before, event.clientX, event.clientY);
    // From here on the finger is ours, wherever it goes.
    if (moved.phase === 'dragging' && before.phase === 'waiting') box.current?.setPointerCapture(event.pointerId);
    become(moved);
  };
  const letGo = () => {
    const meant = swipeMeaning(live.current, widthPx);
    become(null);
    if (meant?.isFarEnough) studio.decide(meant.decision);
  };
  return (
    <div
      ref={box}
      className={`relative -mx-4 min-w-0 shrink-0 touch-pan-y px-4 max-lg:order-2 lg:mx-0 lg:px-0 ${meaning ? 'overflow-x-clip' : ''}`}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={() => become(null)}
    >
      {meaning && <Meaning {...meaning} />}
      <div
        className={swipe ? 'relative select-none' : 'relative transition-transform duration-150'}
        style={meaning ? { transform: `translateX(${shownOffsetPx(swipe, widthPx)}px)` } : undefined}
      >
        {children}
      </div>
    </div>
  );
}

function Meaning({ decision, isFarEnough }: { decision: keyof typeof LOOK; isFarEnough: boolean }) {
  const look = LOOK[decision];
  return (
    <div
      aria-hidden="true"
      className={`absolute inset-x-4 inset-y-0 flex items-start rounded-xl px-4 pt-14 font-semibold lg:inset-x-0 ${look.side} ${isFarEnough ? look.full : look.soft}`}
    >
      <span className="flex flex-col items-center gap-1 text-sm">
        <Icon name={look.icon} className={isFarEnough ? 'size-9' : 'size-7'} />
        {look.word}
      </span>
    </div>
  );
}
