'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { problemText } from '../api/api-problem.ts';
import { useRemoveMatch } from '../api/use-match.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { useNotify } from '../ui/toaster.tsx';

/** The way out for a match, names of players included. */
export function RemoveMatchCard({ match }: { match: MatchView }) {
  const router = useRouter();
  const notify = useNotify();
  const remove = useRemoveMatch(match.job.job_id);
  const [isAsking, setAsking] = useState(false);
  return (
    <Card aria-labelledby="remove-title">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id="remove-title" className="text-lg font-semibold">
            Remove the match
          </h2>
          <p className="text-sm text-ink-soft">The video stays where it lies.</p>
        </div>
        <Button variant="plain" className="text-danger" onClick={() => setAsking(true)}>
          <Icon name="trash" /> Remove match
        </Button>
      </div>
      {isAsking && (
        <Dialog title={`Remove ${match.title}?`} onClose={() => setAsking(false)}>
          <p className="mb-4 text-sm">
            Its events with everything that was said of them, squads, reels and clips go with it, for everyone, and
            links to its reels stop working. There is no way back. The video file stays where it lies.
          </p>
          <Button
            variant="danger"
            busy={remove.isPending}
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: () => {
                  notify('info', `${match.title} was removed.`);
                  router.push('/');
                },
                onError: (error) => notify('danger', problemText(error)),
              })
            }
          >
            Remove
          </Button>
        </Dialog>
      )}
    </Card>
  );
}
