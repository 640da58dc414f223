'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { Effort } from '../../lib/domain/effort.ts';
import { REEL_TYPES, type ReelType } from '../../lib/domain/football.ts';
import { problemOfField, problemText } from '../api/api-problem.ts';
import { type SubmitWish, useSubmitJob } from '../api/use-jobs.ts';
import { useVenues } from '../api/use-venues.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { INPUT_CLASS } from '../ui/field.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import { EffortChoice } from './effort-choice.tsx';
import { FileChoice } from './file-choice.tsx';
import { beginningsOf, type FileDraft } from './file-draft.ts';
import { ReelChoice } from './reel-choice.tsx';
import { submitProblems } from './submit-problems.ts';

/** What begins with a file is said as it stood on the screen. */
function wishedFiles(files: readonly FileDraft[]): Pick<SubmitWish, 'nas_path' | 'further_files'> {
  const begins = beginningsOf(files);
  const [first, ...more] = files.map(({ path }) => path.trim());
  if (more.length === 0) return { nas_path: first ?? '' };
  const further_files = more.map((nas_path, index) => ({ nas_path, begins: begins[index + 1] ?? 'piece' }));
  return { nas_path: first ?? '', further_files };
}

export function SubmitMatch() {
  const router = useRouter();
  const isHydrated = useHydrated();
  const [files, setFiles] = useState<readonly FileDraft[]>([]);
  const [reelTypes, setReelTypes] = useState<readonly ReelType[]>(REEL_TYPES);
  const [venueId, setVenueId] = useState('');
  const [effort, setEffort] = useState<Effort>('balanced');
  const venues = useVenues();
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
      { ...wishedFiles(files), reel_types: reelTypes, effort, ...(venueId ? { venue_id: venueId } : {}) },
      { onSuccess: (job) => router.push(`/matches/${job.job_id}`) },
    );
  };
  return (
    <Card className="h-fit p-5 lg:sticky lg:top-6" aria-labelledby="submit-title">
      <h1 id="submit-title" className="text-xl font-semibold">
        New match
      </h1>
      <p className="mt-1 mb-5 text-sm text-ink-soft">
        Point at a video on the NAS, or at the files of one match. They are read where they are and never changed.
      </p>
      <form onSubmit={send}>
        <fieldset disabled={!isHydrated} className="flex flex-col gap-5">
          <FileChoice
            files={files}
            problem={problems?.path ?? null}
            onChange={(chosen) => {
              setFiles(chosen);
              if (submit.isError) submit.reset();
            }}
          />
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
            {submit.isPending ? (files.length > 1 ? 'Checking the files' : 'Checking the file') : 'Make reels'}
          </Button>
        </fieldset>
      </form>
    </Card>
  );
}
