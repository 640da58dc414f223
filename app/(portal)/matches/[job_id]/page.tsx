import type { Metadata } from 'next';
import { MatchPage } from '../../../../components/jobs/match-page.tsx';
import { withQuery } from '../../../../components/session/return-path.ts';
import { SignedInPage } from '../../signed-in-page.tsx';

export const metadata: Metadata = { title: 'Match' };

export default async function MatchRoute({
  params,
  searchParams,
}: {
  params: Promise<{ job_id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { job_id: jobId } = await params;
  return (
    <SignedInPage path={withQuery(`/matches/${jobId}`, await searchParams)}>
      <MatchPage jobId={jobId} />
    </SignedInPage>
  );
}
