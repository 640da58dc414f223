'use client';

import { useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { EVENT_TYPES, type ReelType } from '../../lib/domain/football.ts';
import { DEFAULT_REEL_MEMBERSHIP, type ReelMembership } from '../../lib/domain/reel-membership.ts';
import { problemText } from '../api/api-problem.ts';
import { useChooseReels } from '../api/use-choose-reels.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Conflict } from './conflict.tsx';
import { isSameMembership, toggled } from './membership-draft.ts';
import { ReelEventsTable } from './reel-events-table.tsx';

/** Which of the sixteen types go into which reel of this match. */
export function ReelEventsDialog({ match, onClose }: { match: MatchView; onClose: () => void }) {
  const [draft, setDraft] = useState<ReelMembership>(match.reel_events);
  // What was there as it was opened, or as somebody else has left it.
  const [before, setBefore] = useState<ReelMembership>(match.reel_events);
  const { save: choose, look, problem, isBusy, isConflict } = useChooseReels(match);
  const reels = match.job.reel_types;
  const counts = Object.fromEntries(
    EVENT_TYPES.map((type) => [type, match.events.filter((event) => isShown(event, type)).length]),
  );
  const save = () => {
    // A reel that was not touched here is left to whoever is at it.
    const touched = reels.filter((reel) => !isSameMembership(draft, before, [reel]));
    const body = Object.fromEntries(touched.map((reel: ReelType) => [reel, [...draft[reel]]]));
    choose.mutate(body, { onSuccess: onClose });
  };
  const takeTheirs = () =>
    look.mutate(undefined, {
      onSuccess: ({ reel_events }) => {
        setBefore(reel_events);
        setDraft(reel_events);
      },
    });
  return (
    <Dialog title="What goes into the reels" onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-soft">
          For this match. The reels that there are stay as they are until you regenerate them.
        </p>
        <ReelEventsTable
          reels={reels}
          counts={counts}
          draft={draft}
          onToggle={(reel, type) => setDraft((before) => toggled(before, reel, type))}
        />
        {problem && isConflict && (
          <Conflict
            problem={problem}
            busy={isBusy}
            onMine={() => look.mutate(undefined, { onSuccess: save })}
            onTheirs={takeTheirs}
          />
        )}
        {problem && !isConflict && <Notice tone="danger">{problemText(problem)}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            busy={isBusy}
            disabled={isConflict || isSameMembership(draft, before, reels)}
            onClick={save}
          >
            Save
          </Button>
          <Button
            disabled={isSameMembership(draft, DEFAULT_REEL_MEMBERSHIP, reels)}
            onClick={() => setDraft(DEFAULT_REEL_MEMBERSHIP)}
          >
            As usual
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function isShown(event: MatchView['events'][number], type: string): boolean {
  return event.event_type === type && event.review_override !== false;
}
