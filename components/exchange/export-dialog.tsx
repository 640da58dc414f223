import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { EXPORT_FORMATS } from './export-formats.ts';

/** All formats, each with who reads it. The files are made from the events as they stand at that moment. */
export function ExportDialog({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  return (
    <Dialog title="Export the events" onClose={onClose}>
      <p className="mb-4 text-sm text-ink-soft">As they stand now, corrections and comments included.</p>
      {EXPORT_FORMATS.map(({ group, formats }) => (
        <section key={group} className="mb-4 last:mb-0">
          <h3 className="mb-1 text-sm font-semibold text-ink-soft">{group}</h3>
          <ul className="divide-y divide-line rounded-lg border border-line">
            {formats.map(({ file, name, says }) => (
              <li key={file}>
                <a
                  href={`/api/jobs/${jobId}/export/${file}`}
                  download
                  className="flex items-center gap-3 px-3 py-2.5 hover:bg-sunken"
                >
                  <span className="text-accent">
                    <Icon name="download" />
                  </span>
                  <span className="min-w-0 text-sm">
                    <span className="block font-medium">{name}</span>
                    <span className="block text-ink-soft">{says}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
