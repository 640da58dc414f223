'use client';

import { useEffect } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { REEL_LABELS, type ReelType } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { problemText } from '../api/api-problem.ts';
import { useSprite } from '../timeline/use-sprite.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Conflict } from './conflict.tsx';
import { DeskBar } from './desk-bar.tsx';
import { DeskClipList } from './desk-clip-list.tsx';
import { DeskKeys } from './desk-keys.tsx';
import { DeskOtherEvents } from './desk-other-events.tsx';
import { DeskPadding } from './desk-padding.tsx';
import { DeskPlayer } from './desk-player.tsx';
import { DeskRecipe } from './desk-recipe.tsx';
import { queueSec } from './reel-queue.ts';
import { type Desk, useDesk } from './use-desk.ts';
import { useVirtualPlayer, useVirtualState } from './use-virtual-player.ts';

/** A reel played before it is rendered, and put in order: from the match video, as it would be made now. */
export function ReelDesk({
  match,
  media,
  reel,
  onClose,
}: {
  match: MatchView;
  media: NonNullable<MatchView['media']>;
  reel: ReelType;
  onClose: () => void;
}) {
  const desk = useDesk(match, reel);
  const player = useVirtualPlayer(desk.queue);
  const { index } = useVirtualState(player);
  const cues = useSprite(media.sprite_vtt_url);
  const { clips } = desk.plan;
  const now = clips.length === 0 ? -1 : Math.min(index, clips.length - 1);
  const totalSec = queueSec(desk.queue);
  // After the dialog has opened, which put the focus on its button to close.
  useEffect(() => document.querySelector<HTMLElement>('dialog[open] [data-play]')?.focus(), []);
  return (
    <Dialog title={REEL_LABELS[reel]} isWide onClose={onClose}>
      <DeskKeys player={player} desk={desk}>
        {/* On a phone the picture stays in sight while the list is scrolled. */}
        <div className="max-lg:sticky max-lg:-top-5 max-lg:z-10 max-lg:-mx-5 max-lg:bg-surface max-lg:px-5 max-lg:py-1">
          <DeskPlayer
            player={player}
            src={media.proxy_url}
            poster={media.poster_url}
            title={now < 0 ? null : `${now + 1}. ${desk.titleOf(now)}`}
            durationSec={totalSec}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-2 lg:row-span-2">
          <p className="text-sm" role="status" aria-label="Length of the reel">
            <span className="font-semibold">
              {clips.length} {clips.length === 1 ? 'clip' : 'clips'} · {formatClock(totalSec)}
            </span>{' '}
            <span className="text-ink-soft">as it would be made now</span>
          </p>
          <DeskBar desk={desk} now={now} />
          <NotKept draft={desk.draft} />
          <DeskClipList
            clips={clips}
            byId={desk.byId}
            cues={cues}
            now={now}
            onShow={(clip) => {
              player.show(clip);
              player.play();
            }}
            onMove={desk.move}
            onLeaveOut={desk.leaveOut}
          />
          <DeskLists desk={desk} />
          <DeskPadding match={match} draft={desk.draft} shown={desk.shown} />
        </div>
        <DeskRecipe reel={reel} draft={desk.draft} plan={desk.plan} />
      </DeskKeys>
    </Dialog>
  );
}

/** Why what is shown is not what is kept, and the ways out. */
function NotKept({ draft }: { draft: Desk['draft'] }) {
  if (!draft.problem) return null;
  if (draft.isConflict)
    return (
      <Conflict problem={draft.problem} busy={draft.isSaving} onMine={draft.mineAnyway} onTheirs={draft.takeTheirs} />
    );
  return (
    <Notice tone="danger" action={<Button onClick={draft.saveAgain}>Try again</Button>}>
      This is not kept yet. {problemText(draft.problem)}
    </Notice>
  );
}

function DeskLists({ desk }: { desk: Desk }) {
  return (
    <>
      <DeskOtherEvents
        title="Left out by hand"
        hint="They stay out of this reel until you take them back in. The match keeps them."
        events={desk.plan.leftOut}
        isOpen
        putInLabel="Take back in"
        onPutIn={desk.takeBack}
      />
      <DeskOtherEvents
        title="No room for"
        hint="Worth less than what is shown, and the reel is full. Put in by hand, one takes the place of others."
        events={desk.plan.tooMuch}
        putInLabel="Put in"
        onPutIn={desk.pin}
      />
      <DeskOtherEvents
        title="Other events of the match"
        hint="Not in this reel by their type. One put in by hand is shown here all the same."
        events={desk.others}
        putInLabel="Put in"
        onPutIn={desk.pin}
      />
    </>
  );
}
