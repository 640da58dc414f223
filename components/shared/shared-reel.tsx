'use client';

import { formatClock } from '../../lib/domain/time.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useSharedReel } from '../api/use-shared-reel.ts';
import { ReelPlayer } from '../reels/reel-player.tsx';
import { Wordmark } from '../shell/wordmark.tsx';
import { Button } from '../ui/button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { formatDay } from '../ui/date-text.ts';
import { FullPageMessage } from '../ui/full-page-message.tsx';
import { Icon } from '../ui/icon.tsx';
import { formatBytes } from '../ui/size-text.ts';
import { Skeleton } from '../ui/skeleton.tsx';

/** What a player or a parent sees: the reel, its clips, a download. No names, no way further in. */
export function SharedReel({ token }: { token: string }) {
  const { data: reel, error, isPending, refetch } = useSharedReel(token);
  if (error) {
    const isGone = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
    return isGone ? (
      <FullPageMessage
        title="This link no longer works"
        text="It has expired or was withdrawn. Ask the coach who sent it for a new one; making one takes a moment."
      />
    ) : (
      <FullPageMessage
        title="The video cannot be reached"
        text="The server did not answer. Check your connection and try again."
      >
        <Button variant="primary" onClick={() => refetch()}>
          Try again
        </Button>
      </FullPageMessage>
    );
  }
  return (
    <main className="mx-auto flex max-w-4xl flex-col gap-4 px-4 py-4 sm:py-8">
      <div className="flex items-center justify-between gap-4">
        <h1 className="text-lg font-semibold">Your clips</h1>
        <Wordmark className="text-sm text-ink-soft" />
      </div>
      {isPending && <Skeleton className="aspect-video" />}
      {reel && (
        <>
          <ReelPlayer src={reel.stream_url} poster={reel.poster_url} label="Shared reel" chapters={reel.chapters} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <a href={reel.download_url} download className={buttonClass('primary')}>
              <Icon name="download" /> Download ({formatBytes(reel.size_bytes)})
            </a>
            <p className="text-sm text-ink-soft">
              {reel.clip_count} {reel.clip_count === 1 ? 'clip' : 'clips'}, {formatClock(reel.duration_sec)}. This link
              works until {formatDay(Date.parse(reel.expires_at))}.
            </p>
          </div>
        </>
      )}
    </main>
  );
}
