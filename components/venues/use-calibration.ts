import { useDeferredValue, useMemo, useReducer, useState } from 'react';
import type { VenueView } from '../../lib/contracts/venue.ts';
import { reportCalibration } from '../../lib/domain/pitch/calibration-report.ts';
import { useJobs } from '../api/use-jobs.ts';
import { draftReducer, firstDraft } from './calibration-draft.ts';

/** Until a picture is chosen; only its shape counts for a fit. */
const USUAL_PICTURE = { width: 1920, height: 1080 };

/** What is on the desk: the points, the pitch, the match whose picture is clicked on, and what the points come to. */
export function useCalibration(venue: VenueView) {
  const saved = venue.calibration;
  const [pitch, setPitch] = useState(venue.pitch);
  const [draft, dispatch] = useReducer(draftReducer, saved?.camera.points, firstDraft);
  const jobs = useJobs();
  const items = useMemo(() => jobs.data?.filter(({ has_poster }) => has_poster), [jobs.data]);
  const ownJobIds = useMemo(() => new Set(venue.matches.map(({ job_id }) => job_id)), [venue.matches]);
  const [chosenJob, chooseJob] = useState<string | null>(null);
  const jobId = chosenJob ?? saved?.job_id ?? items?.find(({ job }) => ownJobIds.has(job.job_id))?.job.job_id;
  const item = items?.find(({ job }) => job.job_id === jobId) ?? null;
  const { width, height } = item && item.job.video_file.width > 0 ? item.job.video_file : USUAL_PICTURE;

  // A drag must not wait for the fit of each of its places.
  const points = useDeferredValue(draft.points);
  const report = useMemo(
    () => reportCalibration({ points, pictureWidthPx: width, pictureHeightPx: height, pitch }),
    [points, width, height, pitch],
  );
  return { draft, dispatch, pitch, setPitch, items, ownJobIds, item, chooseJob, sizePx: { width, height }, report };
}
