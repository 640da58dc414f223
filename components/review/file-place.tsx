import type { MatchFileView } from '../../lib/contracts/match-file.ts';
import { placeInFiles } from '../../lib/domain/match-files.ts';
import { formatClock } from '../../lib/domain/time.ts';

/** In which file of the match a moment lies, and where in it: to find it with another program. */
export function FilePlace({ files, sec }: { files: readonly MatchFileView[]; sec: number }) {
  const place = placeInFiles(
    files.map((file) => ({ ...file, startSec: file.start_sec })),
    sec,
  );
  if (!place) return null;
  return (
    <span title={place.file.path} className="text-xs [overflow-wrap:anywhere]">
      {place.file.filename}, {formatClock(place.inFileSec, true)}
    </span>
  );
}
