import type { Metadata } from 'next';
import { Home } from '../../components/jobs/home.tsx';
import { SignedInPage } from './signed-in-page.tsx';

export const metadata: Metadata = { title: 'Matches' };

export default function HomePage() {
  return (
    <SignedInPage path="/">
      <Home />
    </SignedInPage>
  );
}
