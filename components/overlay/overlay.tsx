'use client';

import type { Player } from '../player/player.ts';
import { LevelNote } from './level-note.tsx';
import { OverlayCanvas } from './overlay-canvas.tsx';
import { useOverlayLevel } from './use-overlay-level.ts';
import type { TracksSource } from './use-tracks.ts';

/** Over the video: who is who. Costs nothing while it is off. */
export function Overlay({ player, source }: { player: Player; source: TracksSource }) {
  const level = useOverlayLevel();
  return (
    <>
      {level !== 'none' && <OverlayCanvas player={player} source={source} level={level} />}
      <LevelNote level={level} />
    </>
  );
}
