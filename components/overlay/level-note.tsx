'use client';

import { useEffect, useRef, useState } from 'react';
import { OVERLAY_WORDS, type OverlayLevel } from './overlay-level.ts';

const SHOWN_MS = 1500;

/** Says for a moment what a press of the key has chosen; nothing when the page opens. */
export function LevelNote({ level }: { level: OverlayLevel }) {
  const before = useRef(level);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (before.current === level) return undefined;
    before.current = level;
    setIsShown(true);
    const timer = setTimeout(() => setIsShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [level]);
  return (
    <p
      aria-live="polite"
      className={`pointer-events-none absolute top-2 left-1/2 z-10 -translate-x-1/2 rounded-md bg-black/75 px-2.5 py-1 text-sm text-white ${isShown ? '' : 'sr-only'}`}
    >
      {isShown ? OVERLAY_WORDS[level] : ''}
    </p>
  );
}
