'use client';

import Link from 'next/link';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { problemText } from '../api/api-problem.ts';
import { useJobAction } from '../api/use-jobs.ts';
import { useChooseVenue, useVenues } from '../api/use-venues.ts';
import { isRunActive } from '../jobs/run-state.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useNotify } from '../ui/toaster.tsx';

/** Where a match was played, and what its calibration means for it. */
export function VenueChoice({ match }: { match: MatchView }) {
  const { job, venue, run } = match;
  const venues = useVenues();
  const choose = useChooseVenue(job.job_id);
  const notify = useNotify();
  if (!venue && (venues.data ?? []).length === 0) return null;
  return (
    <span className="flex flex-wrap items-center gap-1 text-xs text-ink-soft">
      <label className="flex items-center gap-1.5">
        Venue
        <select
          value={venue?.venue_id ?? ''}
          disabled={choose.isPending || isRunActive(run)}
          onChange={(event) =>
            choose.mutate(event.target.value === '' ? null : event.target.value, {
              onError: (error) => notify('danger', problemText(error)),
            })
          }
          className="tap max-w-56 rounded-lg bg-transparent px-1 text-sm text-ink hover:bg-sunken"
        >
          <option value="">not said</option>
          {venue && !venues.data?.some(({ venue_id }) => venue_id === venue.venue_id) && (
            <option value={venue.venue_id}>{venue.name}</option>
          )}
          {venues.data?.map(({ venue_id, name }) => (
            <option key={venue_id} value={venue_id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {venue && (
        <Link href={`/venues/${venue.venue_id}`} className="underline underline-offset-4">
          {venue.is_calibrated ? 'calibrated' : 'calibrate'}
        </Link>
      )}
    </span>
  );
}

/** Told when a calibration waits to be used, or was found not to fit. */
export function VenueNews({ match }: { match: MatchView }) {
  const { job, venue, run } = match;
  const again = useJobAction(job.job_id);
  const notify = useNotify();
  if (isRunActive(run)) return null;
  return (
    <>
      {venue?.is_news && (
        <Notice
          tone="info"
          action={
            <Button
              busy={again.isPending}
              onClick={() => again.mutate('retry', { onError: (error) => notify('danger', problemText(error)) })}
            >
              Run again
            </Button>
          }
        >
          The calibration of {venue.name} has not been used for this match yet. Run again to place people in metres;
          what was seen before is reused.
        </Notice>
      )}
      {run?.notes.map((note) => (
        <Notice key={note} tone="info">
          {note}
        </Notice>
      ))}
    </>
  );
}
