'use client';

import { useDeferredValue, useMemo, useReducer, useState } from 'react';
import type { JobListItem } from '../../lib/contracts/portal.ts';
import type { VenueView } from '../../lib/contracts/venue.ts';
import { reportCalibration } from '../../lib/domain/pitch/calibration-report.ts';
import type { LandmarkName } from '../../lib/domain/pitch/landmarks.ts';
import { useJobs } from '../api/use-jobs.ts';
import { Card } from '../ui/card.tsx';
import { draftReducer, firstDraft } from './calibration-draft.ts';
import { CalibrationPicture } from './calibration-picture.tsx';
import { CalibrationSummary } from './calibration-summary.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { PitchDiagram } from './pitch-diagram.tsx';
import { PitchSizeForm } from './pitch-size-form.tsx';
import { PointList } from './point-list.tsx';

/** Where nothing has been chosen yet; only the shape of the picture counts for a fit. */
const USUAL_PICTURE = { width: 1920, height: 1080 };

/** Where a camera is calibrated: a picture on the left, the pitch and what the clicks come to on the right. */
export function CalibrationDesk({ venue }: { venue: VenueView }) {
  const saved = venue.calibration;
  const [pitch, setPitch] = useState(venue.pitch);
  const [draft, dispatch] = useReducer(draftReducer, saved?.camera.points, firstDraft);
  const jobs = useJobs();
  const withVideo = useMemo(() => (jobs.data ?? []).filter(({ has_poster }) => has_poster), [jobs.data]);
  const ownJobIds = useMemo(() => new Set(venue.matches.map(({ job_id }) => job_id)), [venue.matches]);
  const [chosenJob, setChosenJob] = useState<string | null>(null);
  const jobId = chosenJob ?? saved?.job_id ?? firstOf(withVideo, ownJobIds);
  const item = withVideo.find(({ job }) => job.job_id === jobId) ?? null;
  const sizePx = item && item.job.video_file.width > 0 ? item.job.video_file : USUAL_PICTURE;
  const [atSec, setAtSec] = useState<number | null>(null);

  const camera = { points: draft.points, pictureWidthPx: sizePx.width, pictureHeightPx: sizePx.height, pitch };
  const { points } = useDeferredValue(draft);
  const report = useMemo(
    () => reportCalibration({ points, pictureWidthPx: sizePx.width, pictureHeightPx: sizePx.height, pitch }),
    [points, sizePx.width, sizePx.height, pitch],
  );
  const suspect = report.suspect?.landmark ?? null;
  const clicked = new Set(draft.points.map(({ landmark }) => landmark));
  const choose = (landmark: LandmarkName) => dispatch({ type: 'choose', landmark });
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <section aria-label="Picture" className="flex min-w-0 flex-col gap-3">
        <PictureChoice items={withVideo} ownJobIds={ownJobIds} chosen={jobId} onChoose={setChosenJob} />
        {item ? (
          <CalibrationPicture
            key={item.job.job_id}
            item={item}
            startSec={saved?.job_id === item.job.job_id ? (saved.at_sec ?? 0) : 0}
            onMoment={setAtSec}
            sizePx={sizePx}
            draft={draft}
            dispatch={dispatch}
            suspect={suspect}
            view={report.fixed?.view ?? null}
            pitch={pitch}
          />
        ) : (
          <p className="rounded-xl bg-sunken p-8 text-center text-ink-soft">
            {jobs.data && withVideo.length === 0
              ? 'No match has a video to click on yet. Submit one filmed here, and come back when it has been read.'
              : 'Choose a match that was filmed here.'}
          </p>
        )}
      </section>
      <div className="flex min-w-0 flex-col gap-4">
        <CalibrationSummary
          venue={venue}
          camera={camera}
          report={report}
          chosen={draft.chosen}
          picture={item ? { jobId: item.job.job_id, atSec } : null}
        />
        <Card className="flex flex-col gap-3 p-4" aria-label="Landmarks">
          <PitchDiagram
            pitch={pitch}
            chosen={draft.chosen}
            wanted={report.wanted}
            stateOf={(name) => (name === suspect ? 'suspect' : clicked.has(name) ? 'clicked' : 'open')}
            onChoose={choose}
          />
          <PointList
            report={report}
            chosen={draft.chosen}
            onChoose={choose}
            onRemove={(landmark) => dispatch({ type: 'remove', landmark })}
          />
        </Card>
        <Card className="p-4" aria-label="Size of the pitch">
          <h2 className="mb-3 font-semibold">Size of the pitch</h2>
          <PitchSizeForm pitch={pitch} onChange={setPitch} />
        </Card>
      </div>
    </div>
  );
}

function firstOf(items: readonly JobListItem[], ownJobIds: ReadonlySet<string>): string | null {
  return items.find(({ job }) => ownJobIds.has(job.job_id))?.job.job_id ?? null;
}
