import { useState } from 'react';
import type { MatchSetup } from '../../lib/contracts/match-setup.ts';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useSaveSetup } from '../api/use-save-setup.ts';
import { followMinutes, readPeriods } from './period-draft.ts';
import { draftOf, isSameDraft, readDraft, type SetupDraft, type SetupProblems } from './setup-draft.ts';

/** A draft, what it was begun on, and how it stood when a field was last left: half-typed times are not called wrong. */
type Edit = { readonly draft: SetupDraft; readonly base: MatchSetup; readonly settled: SetupDraft };
export type SetupEdit = ReturnType<typeof useSetupEdit>;

const NO_PROBLEMS: SetupProblems = { periods: new Map(), squads: [] };

/** The set-up as it is being edited. While nothing was touched, it is what the server says. */
export function useSetupEdit(match: MatchView) {
  const { setup, job } = match;
  const [edit, setEdit] = useState<Edit | null>(null);
  const save = useSaveSetup(job.job_id);
  const base = edit?.base ?? setup;
  const draft = edit?.draft ?? draftOf(setup);
  const settled = edit?.settled ?? draft;
  const durationSec = match.media?.duration_sec ?? (job.video_file.duration_sec || null);
  const now = readPeriods(draft.periods, durationSec);
  const isConflict = save.error instanceof ApiProblem && save.error.code === 'conflict';

  const followed = (): SetupDraft => ({ ...draft, periods: followMinutes(settled.periods, draft.periods) });
  const change = (next: SetupDraft, isSettled = false) => {
    if (save.isError && !isConflict) save.reset();
    setEdit({ draft: next, base, settled: isSettled ? next : settled });
  };
  const send = (revision: number) => {
    const whole = followed();
    setEdit({ draft: whole, base, settled: whole });
    const { body } = readDraft(whole, revision, durationSec);
    if (body === null) return false;
    save.mutate(body, { onSuccess: () => setEdit(null) });
    return true;
  };
  return {
    draft,
    /** The halves that can be read, as they are now. */
    marked: now.problems.size > 0 ? base.periods : now.periods,
    durationSec,
    isDirty: edit !== null && !isSameDraft(draft, draftOf(base)),
    isSaving: save.isPending,
    error: save.error,
    isConflict,
    problems: edit === null ? NO_PROBLEMS : readDraft(settled, 0, durationSec).problems,
    change,
    /** A field was left: what is said is looked at, and later periods follow. */
    settle: () => {
      if (edit !== null) change(followed(), true);
    },
    /** @returns false when something must be put right first */
    save: () => send(base.revision),
    /** On top of what someone else has saved. */
    saveOver: () => send(setup.revision),
    /** Back to what the server says. */
    discard: () => {
      save.reset();
      setEdit(null);
    },
  };
}
