'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { Effort } from '../../lib/domain/effort.ts';
import { REEL_TYPES, type ReelType } from '../../lib/domain/football.ts';
import { problemOfField, problemText } from '../api/api-problem.ts';
import { useSubmitJob } from '../api/use-jobs.ts';
import { useVenues } from '../api/use-venues.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Field, INPUT_CLASS } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import { EffortChoice } from './effort-choice.tsx';
import { ReelChoice } from './reel-choice.tsx';
import { RootBrowser } from './root-browser.tsx';
import { submitProblems } from './submit-problems.ts';

export function SubmitMatch() {
  const router = useRouter();
  const isHydrated = useHydrated();
  const [path, setPath] = useState('');
  const [reelTypes, setReelTypes] = useState<readonly ReelType[]>(REEL_TYPES);
  const [venueId, setVenueId] = useState('');
  const [effort, setEffort] = useState<Effort>('balanced');
  const venues = useVenues();
  const [isBrowsing, setBrowsing] = useState(false);
  const submit = useSubmitJob();
  const problems = submit.error
    ? submitProblems(
        problemOfField(submit.error, 'nas_path'),
        problemOfField(submit.error, 'reel_types'),
        problemText(submit.error),
      )
    : null;

  const send = (event: FormEvent) => {
    event.preventDefault();
    submit.mutate(
      { nas_path: path.trim(), reel_types: reelTypes, effort, ...(venueId ? { venue_id: venueId } : {}) },
      { onSuccess: (job) => router.push(`/matches/${job.job_id}`) },
    );
  };
  return (
    <Card className="h-fit p-5 lg:sticky lg:top-6" aria-labelledby="submit-title">
      <h1 id="submit-title" className="text-xl font-semibold">
        New match
      </h1>
      <p className="mt-1 mb-5 text-sm text-ink-soft">
        Point at a video on the NAS. It is read where it is and never changed.
      </p>
      <form onSubmit={send}>
        <fieldset disabled={!isHydrated} className="flex flex-col gap-5">
          <div className="flex flex-col gap-2">
            <Field
              label="Video file"
              name="nas_path"
              placeholder="/nas/matches/2026-11-21.mp4"
              autoComplete="off"
              spellCheck={false}
              required
              value={path}
              problem={problems?.path ?? null}
              onChange={(event) => {
                setPath(event.target.value);
                if (submit.isError) submit.reset();
              }}
            />
            <Button onClick={() => setBrowsing(true)}>
              <Icon name="folder" /> Browse the NAS
            </Button>
          </div>
          {venues.data && venues.data.length > 0 && (
            <label className="flex flex-col gap-1.5 text-sm font-medium">
              Venue
              <select className={INPUT_CLASS} value={venueId} onChange={(event) => setVenueId(event.target.value)}>
                <option value="">Not said</option>
                {venues.data.map((venue) => (
                  <option key={venue.venue_id} value={venue.venue_id}>
                    {venue.name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <ReelChoice chosen={reelTypes} onChange={setReelTypes} problem={problems?.reels ?? null} />
          <EffortChoice chosen={effort} onChange={setEffort} />
          <Button type="submit" variant="primary" busy={submit.isPending} disabled={reelTypes.length === 0}>
            {submit.isPending ? 'Checking the file' : 'Make reels'}
          </Button>
        </fieldset>
      </form>
      {isBrowsing && (
        <RootBrowser
          onClose={() => setBrowsing(false)}
          onChoose={(chosen) => {
            setPath(chosen);
            submit.reset();
            setBrowsing(false);
          }}
        />
      )}
    </Card>
  );
}
