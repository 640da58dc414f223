import type { JobStatus } from '../../lib/domain/job-status.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { JOB_STATUS_WORDS } from './job-words.ts';

export function JobStatusBadge({ status }: { status: JobStatus }) {
  const tone =
    status === 'complete' ? 'accent' : status === 'failed' ? 'danger' : status === 'pending' ? 'neutral' : 'mark';
  return (
    <Badge tone={tone}>
      {status === 'complete' && <Icon name="check" className="size-3.5" />}
      {status === 'failed' && <Icon name="warning" className="size-3.5" />}
      {JOB_STATUS_WORDS[status]}
    </Badge>
  );
}
