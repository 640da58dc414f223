'use client';

import { useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { ReelMaking } from '../../lib/contracts/reel-making.ts';
import { problemText } from '../api/api-problem.ts';
import { useRegenerate } from '../api/use-regenerate.ts';
import { isRunActive } from '../jobs/run-state.ts';
import { Button } from '../ui/button.tsx';
import { Choice, Choices } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

const NEEDS_EXACT = 'Needs frame-exact clips: pictures that are copied cannot be changed.';

/** How the reels of this match are made: cut, shape, and what is written into them. */
export function MakingDialog({ match, onClose }: { match: MatchView; onClose: () => void }) {
  const [draft, setDraft] = useState<ReelMaking>(match.reel_making);
  const regenerate = useRegenerate(match.job.job_id);
  const isRunning = isRunActive(match.run);
  const set = (change: Partial<ReelMaking>) => setDraft((before) => ({ ...before, ...change }));
  const isExact = !draft.useStreamCopy;
  return (
    <Dialog title="How the reels are made" onClose={onClose}>
      <div className="flex flex-col gap-5">
        <p className="text-sm text-ink-soft">
          For the reels of this match, now and whenever they are regenerated. The versions that there are stay.
        </p>
        <Choices legend="Cut">
          <Choice
            type="radio"
            name="cut"
            checked={isExact}
            onChange={() => set({ useStreamCopy: false })}
            label="Frame-exact"
          >
            Every clip begins and ends on its frame. Takes as long as encoding does.
          </Choice>
          <Choice type="radio" name="cut" checked={!isExact} onChange={() => set({ useStreamCopy: true })} label="Fast">
            Nothing is encoded. Clips begin and end a little early or late, where the video allows.
          </Choice>
        </Choices>
        <Choices legend="Shape">
          <Choice
            type="radio"
            name="shape"
            checked={!isExact || draft.shape === 'source'}
            onChange={() => set({ shape: 'source' })}
            label="As filmed"
          >
            The whole picture.
          </Choice>
          <Choice
            type="radio"
            name="shape"
            disabled={!isExact}
            checked={isExact && draft.shape === 'vertical'}
            onChange={() => set({ shape: 'vertical' })}
            label="Upright, 9:16"
          >
            {isExact ? 'For telephones: a window that follows the ball and the players.' : NEEDS_EXACT}
          </Choice>
        </Choices>
        <Choices legend="In the picture">
          <Choice
            type="checkbox"
            checked={draft.titleCard}
            onChange={(titleCard) => set({ titleCard })}
            label="Title card"
          >
            Three seconds at the start: match, reel, number of clips, day.
          </Choice>
          <Choice
            type="checkbox"
            disabled={!isExact}
            checked={isExact && draft.lowerThird}
            onChange={(lowerThird) => set({ lowerThird })}
            label="Lower third"
          >
            {isExact ? 'Clock and event for the first four seconds of each clip.' : NEEDS_EXACT}
          </Choice>
        </Choices>
        {regenerate.error && <Notice tone="danger">{problemText(regenerate.error)}</Notice>}
        {isRunning && <Notice tone="info">This match is being worked on. Wait for it, then regenerate.</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            busy={regenerate.isPending}
            disabled={isRunning || match.reels.length === 0}
            onClick={() => regenerate.mutate(draft, { onSuccess: onClose })}
          >
            Regenerate like this
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}
