import type { Metadata } from 'next';
import { SetupPage } from '../../../../../components/setup/setup-page.tsx';
import { SignedInPage } from '../../../signed-in-page.tsx';

export const metadata: Metadata = { title: 'Match set-up' };

export default async function SetupRoute({ params }: { params: Promise<{ job_id: string }> }) {
  const { job_id: jobId } = await params;
  return (
    <SignedInPage path={`/matches/${jobId}/setup`}>
      <SetupPage jobId={jobId} />
    </SignedInPage>
  );
}
