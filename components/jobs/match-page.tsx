'use client';

import Link from 'next/link';
import { ApiProblem, problemText } from '../api/api-problem.ts';
import { useMatch } from '../api/use-match.ts';
import { Studio } from '../review/studio.tsx';
import { MatchSetupProvider } from '../setup/match-setup-context.tsx';
import { Button } from '../ui/button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { FullPageMessage } from '../ui/full-page-message.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MatchHeader } from './match-header.tsx';
import { RunProgress } from './run-progress.tsx';
import { matchPhase } from './run-state.ts';

export function MatchPage({ jobId }: { jobId: string }) {
  const { data: match, error, refetch } = useMatch(jobId);
  if (!match && error instanceof ApiProblem && (error.status === 404 || error.status === 400)) {
    return (
      <FullPageMessage title="No such match" text="The address may be mistyped, or the match has been removed.">
        <Link href="/" className={buttonClass('primary')}>
          To the matches
        </Link>
      </FullPageMessage>
    );
  }
  const phase = match ? matchPhase(match) : null;
  return (
    <main id="content" className="mx-auto flex max-w-[110rem] flex-col gap-4 px-4 pt-4 pb-28 sm:px-6 lg:pb-8">
      {error && (
        <Notice tone="danger" action={<Button onClick={() => refetch()}>Try again</Button>}>
          {problemText(error)}
        </Notice>
      )}
      {!match && !error && <LoadingMatch />}
      {match && <MatchHeader match={match} isOpen={phase === 'ready'} />}
      {match && phase === 'ready' && match.media && (
        <MatchSetupProvider setup={match.setup}>
          <Studio key={match.media.proxy_url} match={match} media={match.media} />
        </MatchSetupProvider>
      )}
      {match && phase !== 'ready' && <RunProgress match={match} />}
    </main>
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
