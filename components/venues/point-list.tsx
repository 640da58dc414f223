'use client';

import type { CalibrationReport } from '../../lib/domain/pitch/calibration-report.ts';
import { type LandmarkName, landmarkWords } from '../../lib/domain/pitch/landmarks.ts';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/icon-button.tsx';

/** The clicked points with how far each is from the model. */
export function PointList({
  report,
  chosen,
  onChoose,
  onRemove,
}: {
  report: CalibrationReport;
  chosen: LandmarkName | null;
  onChoose: (landmark: LandmarkName) => void;
  onRemove: (landmark: LandmarkName) => void;
}) {
  return (
    <table className="w-full text-sm" aria-label="Clicked points">
      <thead>
        <tr className="text-left text-xs text-ink-soft">
          <th className="font-medium">Landmark</th>
          <th className="px-2 text-right font-medium">Off by</th>
          <th className="sr-only">Remove</th>
        </tr>
      </thead>
      <tbody>
        {report.points.map(({ landmark, errorPx, errorM }) => (
          <tr key={landmark} className={`border-t border-line ${landmark === chosen ? 'bg-accent-soft' : ''}`}>
            <td className="py-0.5">
              <button
                type="button"
                className="tap w-full text-left"
                aria-pressed={landmark === chosen}
                onClick={() => onChoose(landmark)}
              >
                {landmarkWords(landmark)}{' '}
                {report.suspect?.landmark === landmark && <Badge tone="danger">looks wrong</Badge>}
              </button>
            </td>
            <td className="px-2 text-right text-xs whitespace-nowrap text-ink-soft">
              {errorPx === null ? '–' : `${errorPx.toFixed(1)} px`}
              {errorM !== null && ` · ${errorM.toFixed(2)} m`}
            </td>
            <td>
              <IconButton icon="trash" label={`Remove ${landmarkWords(landmark)}`} onClick={() => onRemove(landmark)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
