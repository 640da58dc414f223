'use client';

import { type MouseEvent, useMemo, useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { periodBands } from '../../lib/domain/match-clock.ts';
import { tracksOf } from '../overlay/tracks-of.ts';
import { frameSecOf } from '../player/frame-step.ts';
import { MatchPlayer } from '../player/match-player.tsx';
import { usePlayer } from '../player/use-player.ts';
import { Reels } from '../reels/reels.tsx';
import { fileBands } from '../timeline/file-bands.ts';
import type { BandRow } from '../timeline/period.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { useTimeView } from '../timeline/use-time-view.ts';
import { useSteady } from '../ui/use-steady.ts';
import { AddEventDialog } from './add-event-dialog.tsx';
import { EventPanel } from './event-panel.tsx';
import { ReviewList } from './review-list.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { studioCommands } from './studio-commands.ts';
import { SwipeToDecide } from './swipe-to-decide.tsx';
import { ThumbBar } from './thumb-bar.tsx';
import { useKeyCommands } from './use-key-commands.ts';
import { useStudio } from './use-studio.ts';
import { useUnsavedWarning } from './use-unsaved-warning.ts';
import { useUrlView } from './use-url-view.ts';

/** A click must not take the keys away from the page: a button that was clicked would swallow the next Space. */
function keepKeys(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest('button, [role=option]') : null;
  if (!target || target.closest('dialog')) return;
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Whom an event can be given to, as people write it: "1 Maria". */
function playerNames({ teams }: MatchView['setup']): readonly string[] {
  return [...teams.home.squad, ...teams.away.squad].map(({ number, name }) => [number, name].filter(Boolean).join(' '));
}

/** Halves as they are marked, files where there are several. */
function bandRowsOf({ setup, files }: Pick<MatchView, 'setup' | 'files'>): readonly BandRow[] {
  const rows = [
    { name: 'Halves', bands: periodBands(setup) },
    { name: 'Files', bands: fileBands(files) },
  ];
  return rows.filter(({ bands }) => bands.length > 0);
}

export function Studio({ match, media }: { match: MatchView; media: NonNullable<MatchView['media']> }) {
  const player = usePlayer(frameSecOf(match.job.video_file.fps));
  const studio = useStudio(match, media.duration_sec, player);
  const [isSheetOpen, setSheetOpen] = useState(false);
  useUnsavedWarning(match.job.job_id);
  const view = useTimeView(media.duration_sec);
  const address = useUrlView(studio, player, media.duration_sec, view);
  const moveEdge = useSteady(studio.moveEdge);
  const tracks = useMemo(() => tracksOf(match, media.duration_sec), [match, media.duration_sec]);
  const bandRows = useMemo(() => bandRowsOf(match), [match]);
  const jointsSec = useMemo(() => match.files.slice(1).map(({ start_sec }) => start_sec), [match.files]);
  useKeyCommands(studioCommands(studio, player, () => setSheetOpen(true), view));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: no action of its own, it only leaves the focus where it was
    <div
      onMouseDown={keepKeys}
      className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_27rem]"
    >
      <div className="contents lg:flex lg:min-w-0 lg:flex-col lg:gap-4">
        <div className="-mx-4 max-lg:sticky max-lg:top-0 max-lg:z-20 max-lg:order-1 sm:mx-0">
          <MatchPlayer player={player} src={media.proxy_url} poster={media.poster_url} tracks={tracks} />
        </div>
        <Timeline
          jobId={match.job.job_id}
          events={match.events}
          truth={match.truth}
          media={media}
          player={player}
          view={view}
          selectedId={studio.selectedId}
          onShow={studio.show}
          onMoveEdge={moveEdge}
          bandRows={bandRows}
          jointsSec={jointsSec}
        />
      </div>
      <div className="contents min-w-0 flex-col gap-4 lg:sticky lg:flex lg:top-4 lg:row-span-2 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto">
        <SwipeToDecide studio={studio}>
          <EventPanel
            studio={studio}
            files={match.files}
            players={playerNames(match.setup)}
            address={address}
            onSheet={() => setSheetOpen(true)}
          />
        </SwipeToDecide>
        <ReviewList studio={studio} match={match} />
      </div>
      <Reels match={match} />
      <ThumbBar studio={studio} />
      {studio.addAtSec !== null && <AddEventDialog studio={studio} atSec={studio.addAtSec} />}
      {isSheetOpen && <ShortcutSheet onClose={() => setSheetOpen(false)} />}
    </div>
  );
}
