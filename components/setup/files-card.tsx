import type { MatchFileView } from '../../lib/contracts/match-file.ts';
import type { Beginning } from '../../lib/domain/match-files.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { Card } from '../ui/card.tsx';

const BEGINS: Readonly<Record<Beginning, string>> = {
  half: 'begins a half',
  piece: 'goes on after a pause',
  chapter: 'goes on without a gap',
};

/** Which files the match is, and where each lies on its clock. */
export function FilesCard({ files }: { files: readonly MatchFileView[] }) {
  return (
    <Card className="p-4" aria-labelledby="files-title">
      <h2 id="files-title" className="text-lg font-semibold">
        Files
      </h2>
      <ol className="mt-1 flex flex-col gap-2 text-sm">
        {files.map(({ path, filename, start_sec, duration_sec, begins }, index) => (
          <li key={path} className="[overflow-wrap:anywhere]">
            <span className="text-ink-soft">{index + 1}.</span> <span className="font-medium">{filename}</span>{' '}
            <span className="text-xs text-ink-soft" title={path}>
              {duration_sec > 0
                ? `${formatClock(start_sec, true)} to ${formatClock(start_sec + duration_sec, true)} of the video`
                : 'not read yet'}
              {begins && `, ${BEGINS[begins]}`}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
