import { useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { Effort } from '../../lib/domain/effort.ts';
import { problemText } from '../api/api-problem.ts';
import { useReplay } from '../api/use-replay.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { EffortChoice } from './effort-choice.tsx';
import { isRunActive } from './run-state.ts';

/** Look at the match again with other settings. What people said of its events stays. */
export function ReplayButton({ match }: { match: MatchView }) {
  const [isOpen, setOpen] = useState(false);
  if (isRunActive(match.run)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon name="refresh" /> Analyse again
      </Button>
      {isOpen && <ReplayDialog jobId={match.job.job_id} onClose={() => setOpen(false)} />}
    </>
  );
}

const LEAST = { min: 0.1, max: 0.9, step: 0.05, usual: 0.3 };

function ReplayDialog({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const [effort, setEffort] = useState<Effort>('balanced');
  const [minConfidence, setMinConfidence] = useState(LEAST.usual);
  const replay = useReplay(jobId);
  const start = () =>
    replay.mutate(
      { replay_from_stage: 'detect', config_overrides: { detect: { effort }, classify: { minConfidence } } },
      { onSuccess: onClose },
    );
  return (
    <Dialog title="Analyse again" onClose={onClose}>
      <div className="flex flex-col gap-5 text-sm">
        <p className="text-ink-soft">
          Events are told anew. What you confirmed, rejected, corrected or added stays: it moves to the new find of the
          same event, and what is not found again stands as you left it. Steps whose settings do not change are not done
          again.
        </p>
        <EffortChoice chosen={effort} onChange={setEffort} />
        <label className="flex flex-col gap-1.5">
          <span className="flex justify-between font-medium">
            How sure an event must be to be shown <output>{Math.round(minConfidence * 100)} %</output>
          </span>
          <input
            type="range"
            min={LEAST.min}
            max={LEAST.max}
            step={LEAST.step}
            value={minConfidence}
            onChange={(event) => setMinConfidence(Number(event.target.value))}
          />
          <span className="text-xs text-ink-soft">Less finds more, and more that is wrong. Usual is 30 %.</span>
        </label>
        {replay.error && <Notice tone="danger">{problemText(replay.error)}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={replay.isPending} onClick={start}>
            Analyse again
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
