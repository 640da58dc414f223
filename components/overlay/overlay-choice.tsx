'use client';

import { Icon } from '../ui/icon.tsx';
import { levelOf, OVERLAY_LEVELS, OVERLAY_WORDS } from './overlay-level.ts';
import { chooseLevel, useOverlayLevel } from './use-overlay-level.ts';

/** The browser's own list under a sign: as small as a button, and one press from any choice to any other. */
export function OverlayChoice() {
  const level = useOverlayLevel();
  return (
    <span
      title={`Overlay: ${OVERLAY_WORDS[level].toLowerCase()} (V)`}
      className={`relative inline-flex size-10 shrink-0 items-center justify-center rounded-lg focus-within:outline-2 focus-within:outline-accent hover:bg-sunken pointer-coarse:size-11 ${level === 'none' ? '' : 'text-accent'}`}
    >
      <Icon name="overlay" />
      <select
        aria-label="Overlay"
        value={level}
        onChange={(event) => {
          chooseLevel(levelOf(event.target.value));
          // Otherwise the next key would be taken by this list instead of the player.
          event.target.blur();
        }}
        className="absolute inset-0 size-full opacity-0"
      >
        {OVERLAY_LEVELS.map((value) => (
          <option key={value} value={value}>
            {OVERLAY_WORDS[value]}
          </option>
        ))}
      </select>
    </span>
  );
}
