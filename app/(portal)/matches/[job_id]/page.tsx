import type { Metadata } from 'next';
import { MatchPage } from '../../../../components/jobs/match-page.tsx';
import { SignedInPage } from '../../signed-in-page.tsx';

export const metadata: Metadata = { title: 'Match' };

export default async function MatchRoute({ params }: { params: Promise<{ job_id: string }> }) {
  const { job_id: jobId } = await params;
  return (
    <SignedInPage path={`/matches/${jobId}`}>
      <MatchPage jobId={jobId} />
    </SignedInPage>
  );
}
