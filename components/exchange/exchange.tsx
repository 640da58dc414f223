'use client';

import { memo, useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ClipsDialog } from './clips-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';

type ExchangeProps = { readonly match: MatchView; readonly picked: readonly MatchEvent[] };

/** Events from and for other programs. Without events there is nothing to export, but much to import. */
export const Exchange = memo(function Exchange({ match, picked }: ExchangeProps) {
  const [open, setOpen] = useState<'export' | 'import' | 'clips' | null>(null);
  const { job_id: jobId } = match.job;
  const close = () => setOpen(null);
  return (
    <section aria-label="Exchange" className="flex flex-wrap items-center gap-1 border-t border-line px-2 py-1.5">
      <Button variant="plain" className="px-2" onClick={() => setOpen('import')}>
        <Icon name="folder" /> Import events
      </Button>
      {match.events.length > 0 && (
        <>
          <Button variant="plain" className="px-2" onClick={() => setOpen('export')}>
            <Icon name="download" /> Export
          </Button>
          <Button variant="plain" className="px-2" onClick={() => setOpen('clips')}>
            <Icon name="film" /> Clips
          </Button>
        </>
      )}
      {open === 'export' && <ExportDialog jobId={jobId} onClose={close} />}
      {open === 'clips' && <ClipsDialog match={match} picked={picked} onClose={close} />}
      {open === 'import' && <ImportDialog jobId={jobId} onClose={close} />}
    </section>
  );
});
