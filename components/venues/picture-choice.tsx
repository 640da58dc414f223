'use client';

import type { JobListItem } from '../../lib/contracts/portal.ts';
import { INPUT_CLASS } from '../ui/field.tsx';

/** Which match's picture is clicked on; those of the venue come first. */
export function PictureChoice({
  items,
  ownJobIds,
  chosen,
  onChoose,
}: {
  items: readonly JobListItem[];
  ownJobIds: ReadonlySet<string>;
  chosen: string | null;
  onChoose: (jobId: string) => void;
}) {
  const own = items.filter(({ job }) => ownJobIds.has(job.job_id));
  const others = items.filter(({ job }) => !ownJobIds.has(job.job_id));
  const options = (list: readonly JobListItem[]) =>
    list.map(({ job }) => (
      <option key={job.job_id} value={job.job_id}>
        {job.video_file.filename}
      </option>
    ));
  return (
    <label className="flex flex-wrap items-center gap-2 text-sm font-medium">
      Picture from
      <select
        className={`${INPUT_CLASS} max-w-80`}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.target.value)}
      >
        {chosen === null && <option value="">Choose a match</option>}
        {own.length > 0 && <optgroup label="Matches here">{options(own)}</optgroup>}
        {others.length > 0 && <optgroup label="Other matches">{options(others)}</optgroup>}
      </select>
    </label>
  );
}
