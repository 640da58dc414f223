'use client';

import { useState } from 'react';
import type { VenueView } from '../../lib/contracts/venue.ts';
import { type LandmarkName, landmarkWords } from '../../lib/domain/pitch/landmarks.ts';
import { Card } from '../ui/card.tsx';
import { CalibrationPicture } from './calibration-picture.tsx';
import { CalibrationSummary } from './calibration-summary.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { PitchDiagram } from './pitch-diagram.tsx';
import { PitchSizeForm } from './pitch-size-form.tsx';
import { PointList } from './point-list.tsx';
import { useCalibration } from './use-calibration.ts';

/** Where a camera is calibrated: a picture on the left, the pitch and what the clicks come to on the right. */
export function CalibrationDesk({ venue }: { venue: VenueView }) {
  const desk = useCalibration(venue);
  const { draft, dispatch, report, pitch, sizePx, item } = desk;
  const [atSec, setAtSec] = useState<number | null>(null);
  const saved = venue.calibration;
  const suspect = report.suspect?.landmark ?? null;
  const clicked = new Set(draft.points.map(({ landmark }) => landmark));
  const choose = (landmark: LandmarkName) => dispatch({ type: 'choose', landmark });
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <section aria-label="Picture" className="flex min-w-0 flex-col gap-3">
        <PictureChoice
          items={desk.items ?? []}
          ownJobIds={desk.ownJobIds}
          chosen={item?.job.job_id ?? null}
          onChoose={desk.chooseJob}
        />
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
            {desk.items?.length === 0
              ? 'No match has a video to click on yet. Submit one filmed here, and come back when it has been read.'
              : 'Choose a match that was filmed here.'}
          </p>
        )}
        {report.points.length > 0 && (
          <Card className="p-4" aria-label="Points">
            <PointList
              report={report}
              chosen={draft.chosen}
              onChoose={choose}
              onRemove={(landmark) => dispatch({ type: 'remove', landmark })}
            />
          </Card>
        )}
      </section>
      <div className="flex min-w-0 flex-col gap-4">
        <Card className="flex flex-col gap-3 p-4" aria-label="Landmarks">
          <p className="min-h-10 text-sm" aria-live="polite">
            {draft.chosen ? (
              <>
                Click in the picture: <strong>{landmarkWords(draft.chosen)}</strong>
              </>
            ) : (
              'Choose a landmark of the pitch, then click it in the picture.'
            )}
          </p>
          <PitchDiagram
            pitch={pitch}
            chosen={draft.chosen}
            wanted={report.wanted}
            stateOf={(name) => (name === suspect ? 'suspect' : clicked.has(name) ? 'clicked' : 'open')}
            onChoose={choose}
          />
        </Card>
        <CalibrationSummary
          venue={venue}
          camera={{ points: draft.points, pictureWidthPx: sizePx.width, pictureHeightPx: sizePx.height, pitch }}
          report={report}
          picture={item ? { jobId: item.job.job_id, atSec } : null}
        />
        <Card className="p-4" aria-label="Size of the pitch">
          <h2 className="mb-3 font-semibold">Size of the pitch</h2>
          <PitchSizeForm pitch={pitch} onChange={desk.setPitch} />
        </Card>
      </div>
    </div>
  );
}
