'use client';

import type { VenueView } from '../../lib/contracts/venue.ts';
import type { CalibrationReport } from '../../lib/domain/pitch/calibration-report.ts';
import { adviceOf, MOST_ERROR_M } from '../../lib/domain/pitch/calibration-words.ts';
import { type CalibrationPoints, groundPointsOf } from '../../lib/domain/pitch/fixed-camera.ts';
import { problemText } from '../api/api-problem.ts';
import { useVenueActions } from '../api/use-venues.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { useNotify } from '../ui/toaster.tsx';
import { errorText } from './venue-words.ts';

/** What the clicks come to, what to do next, and the button that keeps them. */
export function CalibrationSummary({
  venue,
  camera,
  report,
  picture,
}: {
  venue: VenueView;
  camera: CalibrationPoints;
  report: CalibrationReport;
  /** The picture that was clicked on; null when none is shown. */
  picture: { readonly jobId: string; readonly atSec: number | null } | null;
}) {
  const notify = useNotify();
  const { calibrate } = useVenueActions(venue.venue_id);
  const { fixed } = report;
  const advice = adviceOf(report, groundPointsOf(camera).length);
  const isSaved = JSON.stringify(venue.calibration?.camera) === JSON.stringify(camera);
  const save = () =>
    calibrate.mutate(
      {
        camera: { ...camera, points: [...camera.points] },
        job_id: picture?.jobId ?? null,
        at_sec: picture?.atSec ?? null,
      },
      {
        onSuccess: () => notify('info', 'Calibration saved. Runs that begin from now on use it.'),
        onError: (error) => notify('danger', problemText(error)),
      },
    );
  return (
    <Card className="flex flex-col gap-3 p-4" aria-label="Calibration">
      {fixed && (
        <p data-testid="stated-error">
          <strong className="text-lg">Places {errorText(fixed.view.errorM)}</strong>{' '}
          <span className="text-sm text-ink-soft">
            in nine of ten
            {fixed.camera.freedom > 0 && `; clicks ${fixed.errorPx.toFixed(1)} px from the model`}
          </span>
        </p>
      )}
      {advice && <Notice tone={advice.tone}>{advice.text}</Notice>}
      <Button
        variant="primary"
        disabled={!fixed || fixed.view.errorM > MOST_ERROR_M || isSaved}
        busy={calibrate.isPending}
        onClick={save}
      >
        {isSaved ? 'Saved' : 'Save calibration'}
      </Button>
    </Card>
  );
}
