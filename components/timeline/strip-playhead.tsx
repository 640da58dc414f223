import { useEffect, useRef } from 'react';
import type { Player } from '../player/player.ts';

export function StripPlayhead({ player, durationSec }: { player: Player; durationSec: number }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      if (line.current)
        line.current.style.transform = `translateX(${(player.atSec() / Math.max(1e-9, durationSec)) * 100}%)`;
    };
    place();
    return player.subscribeTime(place);
  }, [player, durationSec]);
  return (
    <div ref={line} aria-hidden="true" className="pointer-events-none absolute inset-0">
      <div className="absolute inset-y-0 -left-px w-0.5 bg-ink" />
    </div>
  );
}
