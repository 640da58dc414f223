'use client';

import { Icon } from '../ui/icon.tsx';
import { levelOf, OVERLAY_LEVELS, OVERLAY_WORDS } from './overlay-level.ts';
import { chooseLevel, useOverlayLevel } from './use-overlay-level.ts';

/** On a phone there is no room for it beside the other controls: there it stands on the picture. */
const PLACES = {
  bar: { box: 'relative hover:bg-sunken max-sm:hidden', off: '', on: 'text-accent' },
  picture: { box: 'absolute top-1 right-1 z-10 bg-black/60 sm:hidden', off: 'text-white', on: 'text-[#ffb224]' },
} as const;

/** The browser's own list under a sign: as small as a button, and one press from any choice to any other. */
export function OverlayChoice({ place }: { place: keyof typeof PLACES }) {
  const level = useOverlayLevel();
  const { box, off, on } = PLACES[place];
  return (
    <span
      title={`Overlay: ${OVERLAY_WORDS[level].toLowerCase()} (V)`}
      className={`inline-flex size-10 shrink-0 items-center justify-center rounded-lg focus-within:outline-2 focus-within:outline-accent pointer-coarse:size-11 ${box} ${level === 'none' ? off : on}`}
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
        className="absolute inset-0 size-full text-ink opacity-0"
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
