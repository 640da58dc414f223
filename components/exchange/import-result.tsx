import type { ImportReply } from '../../lib/contracts/import-events.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ImportRows } from './import-rows.tsx';

/** What was added, and every row that was not with its reason. */
export function ImportResult({
  result,
  onAnother,
  onClose,
}: {
  result: ImportReply;
  onAnother: () => void;
  onClose: () => void;
}) {
  const skipped = result.rows.filter(({ state }) => state !== 'new');
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={result.added === 0 ? 'warn' : 'info'}>{addedText(result.added)}</Notice>
      {skipped.length > 0 && (
        <section>
          <h3 className="mb-2 text-sm font-semibold">
            {skipped.length === 1 ? '1 row was not added' : `${skipped.length} rows were not added`}
          </h3>
          <ImportRows rows={skipped} />
        </section>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onAnother}>Import another file</Button>
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}

function addedText(count: number): string {
  if (count === 0) return 'Nothing was added: everything in the file is here already or could not be taken.';
  const [what, it] = count === 1 ? ['1 event was added', 'it'] : [`${count} events were added`, 'them'];
  return `${what}. Reels made before do not show ${it} yet: regenerate them when you are done.`;
}
