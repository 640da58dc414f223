import type { ExportFileName } from '../../lib/contracts/export-files.ts';
import { Icon } from '../ui/icon.tsx';

const FILES: readonly { readonly file: ExportFileName; readonly name: string; readonly says: string }[] = [
  { file: 'events.csv', name: 'Table (CSV)', says: 'All events with their state, for Excel and other tables' },
  {
    file: 'sportscode.xml',
    name: 'Sportscode XML',
    says: 'For Hudl Sportscode, Nacsport, LongoMatch; without rejected events',
  },
];

/** The events for other programs, as they stand now. */
export function ExportLinks({ jobId }: { jobId: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-sm text-ink-soft">
      Export:
      {FILES.map(({ file, name, says }) => (
        <a
          key={file}
          href={`/api/jobs/${jobId}/export/${file}`}
          download
          title={says}
          className="tap inline-flex items-center gap-1.5 font-medium text-accent underline-offset-4 hover:underline"
        >
          <Icon name="download" className="size-4" /> {name}
        </a>
      ))}
    </p>
  );
}
