'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { VenueView } from '../../lib/contracts/venue.ts';
import { problemText } from '../api/api-problem.ts';
import { useCreateVenue, useVenues } from '../api/use-venues.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import { errorText, sizeText } from './venue-words.ts';

export function VenuesPage() {
  const venues = useVenues();
  return (
    <main id="content" className="mx-auto grid max-w-[80rem] gap-8 px-4 py-6 sm:px-6 lg:grid-cols-[24rem_1fr] lg:py-10">
      <AddVenue />
      <section aria-labelledby="venues-title" className="flex min-w-0 flex-col gap-4">
        <h2 id="venues-title" className="text-xl font-semibold">
          Venues
        </h2>
        {venues.error && (
          <Notice tone="danger" action={<Button onClick={() => venues.refetch()}>Try again</Button>}>
            {problemText(venues.error)}
          </Notice>
        )}
        {venues.isPending && <Skeleton className="h-20" />}
        {venues.data?.length === 0 && (
          <p className="text-ink-soft">
            No venue yet. Add the ground whose camera stands still, and calibrate it once.
          </p>
        )}
        <ul className="flex flex-col gap-3">
          {venues.data?.map((venue) => (
            <VenueRow key={venue.venue_id} venue={venue} />
          ))}
        </ul>
      </section>
    </main>
  );
}

function VenueRow({ venue }: { venue: VenueView }) {
  const { calibration, matches } = venue;
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 rounded-xl border border-line bg-surface p-4 shadow-card transition-colors hover:border-line-strong">
      <h3 className="min-w-0 flex-1 basis-48 font-medium [overflow-wrap:anywhere]">
        <Link href={`/venues/${venue.venue_id}`} className="after:absolute after:inset-0 after:rounded-xl">
          {venue.name}
        </Link>
      </h3>
      <p className="text-xs text-ink-soft">
        {sizeText(venue.pitch)} · {matches.length} {matches.length === 1 ? 'match' : 'matches'}
      </p>
      {calibration ? (
        <Badge tone="accent">Calibrated, {errorText(calibration.error_m)}</Badge>
      ) : (
        <Badge tone="warn">Not calibrated</Badge>
      )}
    </li>
  );
}

function AddVenue() {
  const router = useRouter();
  const isHydrated = useHydrated();
  const [name, setName] = useState('');
  const create = useCreateVenue();
  const send = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name }, { onSuccess: (venue) => router.push(`/venues/${venue.venue_id}`) });
  };
  return (
    <Card className="h-fit p-5 lg:sticky lg:top-6" aria-labelledby="add-venue-title">
      <h1 id="add-venue-title" className="text-xl font-semibold">
        New venue
      </h1>
      <p className="mt-1 mb-5 text-sm text-ink-soft">
        A ground whose camera stands still. Calibrated once, every match there has places in metres.
      </p>
      <form onSubmit={send}>
        <fieldset disabled={!isHydrated} className="flex flex-col gap-4">
          <Field
            label="Name"
            placeholder="Main pitch, north camera"
            autoComplete="off"
            required
            maxLength={120}
            value={name}
            problem={create.error ? problemText(create.error) : null}
            onChange={(event) => {
              setName(event.target.value);
              if (create.isError) create.reset();
            }}
          />
          <Button type="submit" variant="primary" busy={create.isPending} disabled={name.trim() === ''}>
            Add venue
          </Button>
        </fieldset>
      </form>
    </Card>
  );
}
