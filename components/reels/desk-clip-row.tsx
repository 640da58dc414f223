import type { ComponentProps, KeyboardEvent } from 'react';
import type { ClipBoundary } from '../../lib/domain/event.ts';
import { formatClock } from '../../lib/domain/time.ts';
import type { SpriteCue } from '../timeline/sprite-vtt.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ClipThumbnail } from './clip-thumbnail.tsx';

/** Where a dragged clip would be dropped, seen from the row that lies there. */
const DROP_LINE = { above: 'shadow-[0_-3px_0_var(--accent)]', below: 'shadow-[0_3px_0_var(--accent)]' } as const;

export function DeskClipRow({
  clip,
  title,
  cues,
  place,
  isNow,
  isDragged,
  drop,
  handle,
  onShow,
  onKey,
  onLeaveOut,
}: {
  clip: ClipBoundary;
  title: string;
  cues: readonly SpriteCue[];
  /** From 1. */
  place: number;
  isNow: boolean;
  isDragged: boolean;
  drop: keyof typeof DROP_LINE | null;
  handle: Pick<ComponentProps<'span'>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'>;
  onShow: () => void;
  onKey: (event: KeyboardEvent) => void;
  onLeaveOut: () => void;
}) {
  const lengthSec = clip.end_sec - clip.start_sec;
  return (
    <li
      className={`flex items-center gap-1 rounded-lg ${isNow ? 'bg-accent-soft' : 'hover:bg-sunken'} ${isDragged ? 'opacity-50' : ''} ${drop ? DROP_LINE[drop] : ''}`}
    >
      {/* For pointers alone: the keyboard moves the clip from its button. */}
      <span
        {...handle}
        aria-hidden="true"
        title="Drag to another place"
        className="flex h-12 w-7 shrink-0 cursor-grab touch-none items-center justify-center text-ink-soft active:cursor-grabbing pointer-coarse:w-9"
      >
        <Icon name="grip" />
      </span>
      <button
        type="button"
        data-clip
        aria-current={isNow ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        title="Play from here. Alt+↑ or Alt+↓ moves it, Delete leaves it out"
        onClick={onShow}
        onKeyDown={onKey}
        className="flex min-w-0 flex-1 items-center gap-3 py-1 text-left text-sm"
      >
        <ClipThumbnail cues={cues} sec={(clip.start_sec + clip.end_sec) / 2} />
        <span className="min-w-0 flex-1">
          <span className={`block [overflow-wrap:anywhere] ${isNow ? 'font-semibold' : 'font-medium'}`}>
            <span className="text-ink-soft">{place}.</span> {title}
          </span>
          <span className="block text-xs text-ink-soft">{formatClock(lengthSec)} long</span>
        </span>
      </button>
      <IconButton icon="cross" label={`Leave out ${title}`} onClick={onLeaveOut} className="text-ink-soft" />
    </li>
  );
}
