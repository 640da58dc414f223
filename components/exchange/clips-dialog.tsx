import { useEffect, useRef, useState } from 'react';
import type { ClipSetView } from '../../lib/contracts/clip-set.ts';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { ReelType } from '../../lib/domain/football.ts';
import { problemText } from '../api/api-problem.ts';
import { isBeingCut, useClipSet } from '../api/use-clip-set.ts';
import { Button } from '../ui/button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Choice, Choices } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { formatBytes } from '../ui/size-text.ts';
import { clipWishes } from './clip-wishes.ts';

/** Clips as files of their own: which, then cut by the worker, then one download. */
export function ClipsDialog({
  match,
  picked,
  first,
  onClose,
}: {
  match: MatchView;
  picked: readonly MatchEvent[];
  /** Chosen as it opens; otherwise the events picked, or the first reel. */
  first?: ReelType;
  onClose: () => void;
}) {
  // What was picked as it opened: the list behind may change meanwhile.
  const [wishes] = useState(() => clipWishes(match, picked));
  const [name, setName] = useState(first ?? (picked.length > 0 ? 'picked' : wishes[0]?.name));
  const { ask, set, problem } = useClipSet(match.job.job_id);
  const wish = wishes.find((other) => other.name === name) ?? wishes[0];
  const isBusy = ask.isPending || isBeingCut(set);
  return (
    <Dialog title="Clips as files" onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-soft">
          Each clip as a video of its own, in one zip. Their names tell place, match clock, event and team, so that they
          sort as they are shown; a table (clips.csv) lists them. They are cut as the reels are made.
        </p>
        <Choices legend="Which clips">
          {wishes.map((other) => (
            <Choice
              key={other.name}
              type="radio"
              name="clips"
              checked={other === wish}
              disabled={isBusy}
              onChange={() => {
                setName(other.name);
                ask.reset();
              }}
              label={other.label}
            >
              {other.says}
            </Choice>
          ))}
        </Choices>
        {problem && <Notice tone="danger">{problemText(problem)}</Notice>}
        {set && <ClipSetState set={set} />}
        {wish && set?.status !== 'ready' && (
          <div>
            <Button variant="primary" busy={isBusy} onClick={() => ask.mutate(wish.body)}>
              {set?.status === 'failed' ? 'Try again' : 'Cut the clips'}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function ClipSetState({ set }: { set: ClipSetView }) {
  const { status, clips_done: done, clips_total: total, missing, error } = set;
  if (status === 'failed') return <Notice tone="danger">{error}</Notice>;
  if (status !== 'ready') {
    return (
      <div className="flex flex-col gap-2 text-sm">
        <p role="status">
          {status === 'waiting' ? 'Waiting for a worker…' : `Cutting: ${done} of ${total}`}
          <span className="text-ink-soft"> You may close this and come back: what is cut stays.</span>
        </p>
        <ProgressBar percent={status === 'waiting' ? null : (100 * done) / total} label="Clips cut" />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {missing.length > 0 && (
        <Notice tone="warn">
          {missing.length} of {total} clips could not be cut; the zip has a list.
          <ul className="mt-1 list-disc pl-5">
            {missing.slice(0, 5).map(({ path, problem }) => (
              <li key={path}>
                {path}: {problem}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ReadyLink set={set} />
    </div>
  );
}

/** The button that was pressed is gone by now: the focus goes on to what it was pressed for. */
function ReadyLink({ set }: { set: ClipSetView }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus(), []);
  const count = set.clips_total - set.missing.length;
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      <a ref={link} href={set.download_url ?? ''} download className={buttonClass('primary')}>
        <Icon name="download" /> Download {count} {count === 1 ? 'clip' : 'clips'} ({formatBytes(set.size_bytes)})
      </a>
      <span role="status">Ready.</span>
    </div>
  );
}
