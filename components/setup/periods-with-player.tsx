import type { MouseEvent } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { tracksOf } from '../overlay/tracks-of.ts';
import { frameSecOf } from '../player/frame-step.ts';
import { MatchPlayer } from '../player/match-player.tsx';
import { usePlayer } from '../player/use-player.ts';
import { PeriodsCard } from './periods-card.tsx';
import { usePlayerKeys } from './use-player-keys.ts';
import type { SetupEdit } from './use-setup-edit.ts';

/** A button that was clicked would swallow the next Space, and mark the wrong moment: the keys stay with the player. */
function keepKeys(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (!button) return;
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** The video, and the halves that are marked on it. */
export function PeriodsWithPlayer({
  match,
  media,
  edit,
  isSuggested,
}: {
  match: MatchView;
  media: NonNullable<MatchView['media']>;
  edit: SetupEdit;
  isSuggested: boolean;
}) {
  const player = usePlayer(frameSecOf(match.job.video_file.fps));
  usePlayerKeys(player);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: no action of its own, it only leaves the focus where it was
    <div onMouseDown={keepKeys} className="flex flex-col gap-4">
      <div className="-mx-4 max-lg:sticky max-lg:top-0 max-lg:z-20 sm:mx-0">
        <MatchPlayer
          player={player}
          src={media.proxy_url}
          poster={media.poster_url}
          tracks={tracksOf(match, media.duration_sec)}
        />
      </div>
      <PeriodsCard edit={edit} player={player} isSuggested={isSuggested} />
    </div>
  );
}
