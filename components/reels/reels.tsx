'use client';

import { memo, useMemo, useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { REEL_LABELS } from '../../lib/domain/football.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { MakingDialog } from './making-dialog.tsx';
import { ReelCard } from './reel-card.tsx';
import { ReelEventsDialog } from './reel-events-dialog.tsx';
import { reelNews } from './reel-news.ts';
import { RegenerateButton } from './regenerate-button.tsx';
import { RegenerateSummary } from './regenerate-summary.tsx';

export const Reels = memo(function Reels({ match }: { match: MatchView }) {
  const [isChoosing, setChoosing] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const news = useMemo(() => reelNews(match), [match]);
  return (
    <section aria-labelledby="reels-title" className="flex min-w-0 flex-col gap-3 max-lg:order-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="reels-title" className="text-lg font-semibold">
          Reels
        </h2>
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={() => setChoosing(true)}>What goes in</Button>
          <Button onClick={() => setMaking(true)}>How it is made</Button>
          <RegenerateButton match={match} isStale={news.length > 0} />
        </div>
      </div>
      {isMaking && <MakingDialog match={match} onClose={() => setMaking(false)} />}
      <RegenerateSummary news={news} />
      {isChoosing && <ReelEventsDialog match={match} onClose={() => setChoosing(false)} />}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {match.job.reel_types.map((type) => {
          const reel = match.reels.find((other) => other.reel_type === type);
          return reel ? (
            <ReelCard key={type} reel={reel} match={match} isStale={news.some((one) => one.reel === type)} />
          ) : (
            <Card key={type} className="p-5">
              <h3 className="font-semibold">{REEL_LABELS[type]}</h3>
              <p className="mt-1 text-sm text-ink-soft">Not made yet. It appears here by itself when it is ready.</p>
            </Card>
          );
        })}
      </div>
    </section>
  );
});
