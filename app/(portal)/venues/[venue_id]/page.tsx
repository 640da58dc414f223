import type { Metadata } from 'next';
import { VenuePage } from '../../../../components/venues/venue-page.tsx';
import { SignedInPage } from '../../signed-in-page.tsx';

export const metadata: Metadata = { title: 'Venue' };

export default async function VenueRoute({ params }: { params: Promise<{ venue_id: string }> }) {
  const { venue_id: venueId } = await params;
  return (
    <SignedInPage path={`/venues/${venueId}`}>
      <VenuePage venueId={venueId} />
    </SignedInPage>
  );
}
