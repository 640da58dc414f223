import type { KeyboardEvent, ReactNode } from 'react';
import type { Desk } from './use-desk.ts';
import type { VirtualPlayer } from './virtual-player.ts';

/** The desk's own keys: play and go from clip to clip, undo and redo. The page's keys are off while it is open. */
export function DeskKeys({ player, desk, children }: { player: VirtualPlayer; desk: Desk; children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isField;
    if (isUndo && event.shiftKey) desk.draft.redo();
    else if (isUndo) desk.draft.undo();
    else if (!playerKey(player, event)) return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble up from the buttons and rows inside
    <div
      onKeyDown={onKeyDown}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_25rem] lg:grid-rows-[auto_1fr] lg:items-start"
    >
      {children}
      <p role="status" className="sr-only">
        {desk.said}
      </p>
    </div>
  );
}

/** Keys of the player, where no field or button has them. Gives true when the key was one of them. */
function playerKey(player: VirtualPlayer, event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('input:not([type=checkbox]), select, textarea, summary')) return false;
  const commands: Readonly<Record<string, () => void>> = {
    ' ': player.toggle,
    k: player.toggle,
    n: player.next,
    p: player.previous,
    m: player.toggleMute,
    ArrowLeft: () => player.seekReel(Math.max(0, player.atReelSec() - 5)),
    ArrowRight: () => player.seekReel(player.atReelSec() + 5),
  };
  const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  // Space presses the button that has the focus.
  if (!command || (event.key === ' ' && target?.closest('button, a'))) return false;
  command();
  return true;
}
