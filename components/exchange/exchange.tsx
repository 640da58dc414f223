'use client';

import { memo, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';

/** Events from and for other programs. Without events there is nothing to export, but much to import. */
export const Exchange = memo(function Exchange({ jobId, eventCount }: { jobId: string; eventCount: number }) {
  const [open, setOpen] = useState<'export' | 'import' | null>(null);
  const close = () => setOpen(null);
  return (
    <section aria-label="Exchange" className="flex flex-wrap items-center gap-1 border-t border-line px-2 py-1.5">
      <Button variant="plain" className="px-2" onClick={() => setOpen('import')}>
        <Icon name="folder" /> Import events
      </Button>
      {eventCount > 0 && (
        <Button variant="plain" className="px-2" onClick={() => setOpen('export')}>
          <Icon name="download" /> Export
        </Button>
      )}
      {open === 'export' && <ExportDialog jobId={jobId} onClose={close} />}
      {open === 'import' && <ImportDialog jobId={jobId} onClose={close} />}
    </section>
  );
});
