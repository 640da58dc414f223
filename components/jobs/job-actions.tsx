'use client';

import type { JobStatus } from '../../lib/domain/job-status.ts';
import { problemText } from '../api/api-problem.ts';
import { type JobVerb, useJobAction } from '../api/use-jobs.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useNotify } from '../ui/toaster.tsx';
import { isJobActive } from './job-words.ts';

/** Retry what failed, cancel what runs. */
export function JobActions({ jobId, status }: { jobId: string; status: JobStatus }) {
  const action = useJobAction(jobId);
  const notify = useNotify();
  const act = (verb: JobVerb) => action.mutate(verb, { onError: (error) => notify('danger', problemText(error)) });
  if (status === 'failed') {
    return (
      <Button className="relative z-10" busy={action.isPending} onClick={() => act('retry')}>
        <Icon name="refresh" /> Retry
      </Button>
    );
  }
  if (!isJobActive(status)) return null;
  return (
    <Button className="relative z-10" busy={action.isPending} onClick={() => act('cancel')}>
      Cancel
    </Button>
  );
}
