'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { VenueView } from '../../lib/contracts/venue.ts';
import { ApiProblem, problemText } from '../api/api-problem.ts';
import { useVenue, useVenueActions } from '../api/use-venues.ts';
import { Button } from '../ui/button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { formatAgo } from '../ui/date-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FullPageMessage } from '../ui/full-page-message.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useNotify } from '../ui/toaster.tsx';
import { CalibrationDesk } from './calibration-desk.tsx';
import { errorText, sizeText } from './venue-words.ts';

export function VenuePage({ venueId }: { venueId: string }) {
  const { data: venue, error, refetch } = useVenue(venueId);
  if (!venue && error instanceof ApiProblem && (error.status === 404 || error.status === 400)) {
    return (
      <FullPageMessage title="No such venue" text="The address may be mistyped, or the venue has been removed.">
        <Link href="/venues" className={buttonClass('primary')}>
          To the venues
        </Link>
      </FullPageMessage>
    );
  }
  return (
    <main id="content" className="mx-auto flex max-w-[110rem] flex-col gap-4 px-4 pt-4 pb-16 sm:px-6">
      {error && (
        <Notice tone="danger" action={<Button onClick={() => refetch()}>Try again</Button>}>
          {problemText(error)}
        </Notice>
      )}
      {!venue && !error && <Skeleton className="h-96" />}
      {venue && <VenueHeader venue={venue} />}
      {venue && <CalibrationDesk key={venue.venue_id} venue={venue} />}
    </main>
  );
}

function VenueHeader({ venue }: { venue: VenueView }) {
  const router = useRouter();
  const notify = useNotify();
  const { remove } = useVenueActions(venue.venue_id);
  const [isAsking, setAsking] = useState(false);
  const { calibration, matches } = venue;
  const facts = [
    sizeText(venue.pitch),
    `${matches.length} ${matches.length === 1 ? 'match' : 'matches'}`,
    calibration
      ? `calibrated ${formatAgo(Date.parse(calibration.created_at), Date.now())}${calibration.created_by ? ` by ${calibration.created_by}` : ''}: ${calibration.camera.points.length} points, places ${errorText(calibration.error_m)}`
      : 'not calibrated yet',
  ];
  return (
    <header className="flex flex-col gap-2">
      <Link
        href="/venues"
        className="-mb-1 inline-flex items-center gap-1 self-start pr-3 text-sm text-ink-soft underline-offset-4 hover:underline pointer-coarse:min-h-11"
      >
        <Icon name="left" className="size-4" /> Venues
      </Link>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-xl font-semibold [overflow-wrap:anywhere]">{venue.name}</h1>
        <p className="text-xs text-ink-soft" data-testid="venue-facts">
          {facts.join(' · ')}
        </p>
        <Button variant="plain" className="ml-auto text-danger" onClick={() => setAsking(true)}>
          <Icon name="trash" /> Remove venue
        </Button>
      </div>
      {isAsking && (
        <Dialog title={`Remove ${venue.name}?`} onClose={() => setAsking(false)}>
          <p className="mb-4 text-sm">Its calibration goes with it. Its matches stay, without a venue.</p>
          <Button
            variant="danger"
            busy={remove.isPending}
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: () => router.push('/venues'),
                onError: (error) => notify('danger', problemText(error)),
              })
            }
          >
            Remove
          </Button>
        </Dialog>
      )}
    </header>
  );
}
