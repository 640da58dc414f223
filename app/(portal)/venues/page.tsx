import type { Metadata } from 'next';
import { VenuesPage } from '../../../components/venues/venues-page.tsx';
import { SignedInPage } from '../signed-in-page.tsx';

export const metadata: Metadata = { title: 'Venues' };

export default function VenuesRoute() {
  return (
    <SignedInPage path="/venues">
      <VenuesPage />
    </SignedInPage>
  );
}
