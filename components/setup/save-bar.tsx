import type { MatchSetup } from '../../lib/contracts/match-setup.ts';
import { problemText } from '../api/api-problem.ts';
import { Button } from '../ui/button.tsx';
import { formatAgo } from '../ui/date-text.ts';
import { Notice } from '../ui/notice.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import type { SetupEdit } from './use-setup-edit.ts';

export function SaveBar({ edit, setup }: { edit: SetupEdit; setup: MatchSetup }) {
  const isHydrated = useHydrated();
  const wrong = edit.problems.periods.size + edit.problems.squads.length;
  return (
    <div className="sticky bottom-0 z-30 col-span-full -mx-4 flex flex-col gap-2 border-t border-line bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
      {edit.isConflict && <Conflict edit={edit} />}
      {edit.error && !edit.isConflict && (
        <Notice tone="danger">{problemText(edit.error)} Your input is still here.</Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {/* It keeps the focus when there is nothing left to save: whoever pressed it is still there. */}
        <Button
          type="submit"
          variant="primary"
          aria-disabled={!edit.isDirty || edit.isSaving}
          aria-busy={edit.isSaving}
        >
          Save
        </Button>
        <Button disabled={!edit.isDirty || edit.isSaving} onClick={edit.discard}>
          Discard changes
        </Button>
        <p className="text-sm text-ink-soft" role="status">
          {wrong > 0
            ? `${wrong} ${wrong === 1 ? 'thing is' : 'things are'} to be put right.`
            : edit.isDirty
              ? 'Not saved yet.'
              : isHydrated && savedText(setup)}
        </p>
      </div>
    </div>
  );
}

function Conflict({ edit }: { edit: SetupEdit }) {
  const actions = (
    <span className="flex flex-wrap gap-2">
      <Button onClick={edit.discard}>Show theirs, drop mine</Button>
      <Button busy={edit.isSaving} onClick={() => void edit.saveOver()}>
        Save mine over it
      </Button>
    </span>
  );
  return (
    <Notice tone="danger" action={actions}>
      {problemText(edit.error)} Your input is still here.
    </Notice>
  );
}

function savedText({ saved_at, saved_by }: MatchSetup): string {
  if (saved_at === null) return 'Nobody has set this match up yet.';
  return `Saved ${formatAgo(Date.parse(saved_at), Date.now())}${saved_by ? ` by ${saved_by}` : ''}.`;
}
