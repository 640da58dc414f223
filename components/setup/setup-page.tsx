'use client';

import Link from 'next/link';
import { useRef } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { MatchGate } from '../jobs/match-gate.tsx';
import { Icon } from '../ui/icon.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { FilesCard } from './files-card.tsx';
import { MatchCard } from './match-card.tsx';
import { MatchSetupProvider } from './match-setup-context.tsx';
import { PeriodsCard } from './periods-card.tsx';
import { PeriodsWithPlayer } from './periods-with-player.tsx';
import { RemoveMatchCard } from './remove-match-card.tsx';
import { SaveBar } from './save-bar.tsx';
import { TeamCard } from './team-card.tsx';
import { useSetupEdit } from './use-setup-edit.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

export function SetupPage({ jobId }: { jobId: string }) {
  return (
    <MatchGate jobId={jobId} className="" loading={<LoadingSetup />}>
      {(match) => <SetupForm match={match} />}
    </MatchGate>
  );
}

function SetupForm({ match }: { match: MatchView }) {
  const edit = useSetupEdit(match);
  const form = useRef<HTMLFormElement>(null);
  useFocusKept(form);
  useUnsavedGuard(edit.isDirty);
  const isSuggested = areSuggested(match);
  return (
    <MatchSetupProvider setup={{ ...match.setup, periods: [...edit.marked] }}>
      <header className="flex flex-col gap-2">
        <Link
          href={`/matches/${match.job.job_id}`}
          className="-mb-1 inline-flex items-center gap-1 self-start pr-3 text-sm text-ink-soft underline-offset-4 [overflow-wrap:anywhere] hover:underline pointer-coarse:min-h-11"
        >
          <Icon name="left" className="size-4" /> {match.title}
        </Link>
        <h1 className="text-xl font-semibold">Match set-up</h1>
      </header>
      <form
        ref={form}
        noValidate
        onBlur={edit.settle}
        onSubmit={(event) => {
          event.preventDefault();
          // The fields learn that they are wrong with the next picture.
          if (edit.isDirty && !edit.isSaving && !edit.save()) requestAnimationFrame(focusFirstProblem);
        }}
        className="grid [&_:is(input,textarea,button)]:scroll-mb-28 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]"
      >
        <div className="flex min-w-0 flex-col gap-4">
          {match.media ? (
            <PeriodsWithPlayer match={match} media={match.media} edit={edit} isSuggested={isSuggested} />
          ) : (
            <PeriodsCard edit={edit} player={null} isSuggested={isSuggested} />
          )}
          {match.files.length > 1 && <FilesCard files={match.files} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <MatchCard edit={edit} />
          <TeamCard edit={edit} side="home" />
          <TeamCard edit={edit} side="away" />
          <RemoveMatchCard match={match} />
        </div>
        <SaveBar edit={edit} setup={match.setup} />
      </form>
    </MatchSetupProvider>
  );
}

/** Nobody has set the match up: its halves are those that its files begin. */
function areSuggested({ setup }: MatchView): boolean {
  return setup.revision === 0 && setup.periods.length > 0;
}

/** The first field that is wrong, wherever it stands. */
function focusFirstProblem(): void {
  const field = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
  field?.focus({ preventScroll: true });
  // Not to the edge, where the bar with the buttons is.
  field?.scrollIntoView({ block: 'center' });
}

function LoadingSetup() {
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]" role="status" aria-label="Loading the match set-up">
      <Skeleton className="aspect-video max-h-[50dvh]" />
      <Skeleton className="h-96" />
    </div>
  );
}
