import Link from 'next/link';
import type { ReactNode } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { ApiProblem, problemText } from '../api/api-problem.ts';
import { useMatch } from '../api/use-match.ts';
import { Button } from '../ui/button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { FullPageMessage } from '../ui/full-page-message.tsx';
import { Notice } from '../ui/notice.tsx';

/** A page about a match: it may not exist, may still be on its way, or may not have come. */
export function MatchGate({
  jobId,
  className,
  loading,
  children,
}: {
  jobId: string;
  className: string;
  loading: ReactNode;
  children: (match: MatchView) => ReactNode;
}) {
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
  return (
    <main id="content" className={`mx-auto flex max-w-[110rem] flex-col gap-4 px-4 pt-4 sm:px-6 ${className}`}>
      {error && (
        <Notice tone="danger" action={<Button onClick={() => refetch()}>Try again</Button>}>
          {problemText(error)}
        </Notice>
      )}
      {!match && !error && loading}
      {match && children(match)}
    </main>
  );
}
