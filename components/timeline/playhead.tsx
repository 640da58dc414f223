import { type RefObject, useEffect, useRef } from 'react';
import type { Player } from '../player/player.ts';
import { spanPercent } from './lane-layout.ts';

/** Moves by itself, without drawing the timeline anew, and keeps itself in sight when the timeline is zoomed. */
export function Playhead({
  player,
  durationSec,
  scroller,
}: {
  player: Player;
  durationSec: number;
  scroller: RefObject<HTMLDivElement | null>;
}) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => {
      const box = scroller.current;
      const { left } = spanPercent(player.atSec(), player.atSec(), durationSec);
      if (line.current) line.current.style.left = `${left}%`;
      if (!box || box.scrollWidth <= box.clientWidth) return;
      const xPx = (left / 100) * box.scrollWidth;
      if (xPx < box.scrollLeft || xPx > box.scrollLeft + box.clientWidth) box.scrollLeft = xPx - box.clientWidth / 4;
    };
    follow();
    return player.subscribeTime(follow);
  }, [player, durationSec, scroller]);
  return (
    <div
      ref={line}
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 z-20 w-0.5 -translate-x-1/2 bg-ink"
    >
      <span className="absolute top-0 left-1/2 size-2.5 -translate-x-1/2 rounded-full bg-ink" />
    </div>
  );
}
