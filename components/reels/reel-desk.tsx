'use client';

import { type KeyboardEvent, useRef } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { REEL_LABELS, type ReelType } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { problemText } from '../api/api-problem.ts';
import { useSprite } from '../timeline/use-sprite.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { DeskBar } from './desk-bar.tsx';
import { DeskClipList } from './desk-clip-list.tsx';
import { DeskOtherEvents } from './desk-other-events.tsx';
import { DeskPadding } from './desk-padding.tsx';
import { DeskPlayer, deskKey } from './desk-player.tsx';
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
  return (
    <Dialog title={REEL_LABELS[reel]} isWide onClose={onClose}>
      <DeskKeys onKey={(event) => deskKey(player, event)} desk={desk}>
        <div className="flex min-w-0 flex-col gap-3">
          <DeskPlayer
            player={player}
            src={media.proxy_url}
            poster={media.poster_url}
            title={now < 0 ? null : `${now + 1}. ${desk.titleOf(now)}`}
            durationSec={totalSec}
          />
          <div className="max-lg:order-last max-lg:border-t max-lg:border-line max-lg:pt-3">
            <DeskRecipe reel={reel} draft={desk.draft} plan={desk.plan} />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-2">
          <p className="text-sm" role="status" aria-label="Length of the reel">
            <span className="font-semibold">
              {clips.length} {clips.length === 1 ? 'clip' : 'clips'} · {formatClock(Math.round(totalSec))}
            </span>{' '}
            <span className="text-ink-soft">as it would be made now</span>
          </p>
          <DeskBar desk={desk} now={now} />
          {desk.draft.problem && (
            <Notice tone="danger" action={<Button onClick={desk.draft.saveAgain}>Try again</Button>}>
              This is not kept yet. {problemText(desk.draft.problem)}
            </Notice>
          )}
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
      </DeskKeys>
    </Dialog>
  );
}

function DeskKeys({
  onKey,
  desk,
  children,
}: {
  onKey: (event: KeyboardEvent) => boolean;
  desk: Desk;
  children: React.ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isField;
    if (isUndo && event.shiftKey) desk.draft.redo();
    else if (isUndo) desk.draft.undo();
    else if (!onKey(event)) return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble up from the buttons and rows inside
    <div ref={place} onKeyDown={onKeyDown} className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_25rem] lg:items-start">
      {children}
      <p role="status" className="sr-only">
        {desk.said}
      </p>
    </div>
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
