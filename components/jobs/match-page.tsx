'use client';

import type { MatchView } from '../../lib/contracts/portal.ts';
import { Studio } from '../review/studio.tsx';
import { MatchSetupProvider } from '../setup/match-setup-context.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MatchGate } from './match-gate.tsx';
import { MatchHeader } from './match-header.tsx';
import { RunProgress } from './run-progress.tsx';
import { matchPhase } from './run-state.ts';

export function MatchPage({ jobId }: { jobId: string }) {
  return (
    <MatchGate jobId={jobId} className="pb-28 lg:pb-8" loading={<LoadingMatch />}>
      {(match) => <Match match={match} />}
    </MatchGate>
  );
}

function Match({ match }: { match: MatchView }) {
  const isOpen = matchPhase(match) === 'ready';
  return (
    <>
      <MatchHeader match={match} isOpen={isOpen} />
      {isOpen && match.media && (
        <MatchSetupProvider setup={match.setup}>
          <Studio key={match.media.proxy_url} match={match} media={match.media} />
        </MatchSetupProvider>
      )}
      {!isOpen && <RunProgress match={match} />}
    </>
  );
}

function LoadingMatch() {
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]" role="status" aria-label="Loading the match">
      <Skeleton className="aspect-video max-h-[60dvh]" />
      <Skeleton className="h-96" />
    </div>
  );
}
