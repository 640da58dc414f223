import { useEffect, useRef } from 'react';
import type { Player } from '../player/player.ts';
import type { TimeView } from './time-view.ts';
import { isInView, mustFollow, pxPerSec } from './view-state.ts';

/** Where in the view the playhead comes to stand when the view follows it. */
const FOLLOW_PART = 0.25;

/** Moves by itself, without drawing the timeline anew, and keeps itself in sight when the timeline is zoomed. */
export function Playhead({ player, view }: { player: Player; view: TimeView }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let lastSec = player.atSec();
    const place = () => {
      const state = view.state();
      const sec = player.atSec();
      if (!line.current) return;
      line.current.style.visibility = isInView(state, sec) ? 'visible' : 'hidden';
      line.current.style.transform = `translate3d(${(sec - state.startSec) * pxPerSec(state)}px, 0, 0)`;
    };
    const follow = () => {
      const sec = player.atSec();
      const { spanSec } = view.state();
      if (mustFollow(view.state(), lastSec, sec)) view.panTo(sec - spanSec * FOLLOW_PART);
      lastSec = sec;
      place();
    };
    place();
    const stops = [player.subscribeTime(follow), view.subscribe(place)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [player, view]);
  return (
    <div ref={line} aria-hidden="true" className="pointer-events-none absolute inset-y-0 left-0 z-20 w-0">
      <div className="absolute inset-y-0 -left-px w-0.5 bg-ink" />
      <span className="absolute top-0 left-0 size-2.5 -translate-x-1/2 rounded-full bg-ink" />
    </div>
  );
}
