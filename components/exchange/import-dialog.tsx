import { problemText } from '../api/api-problem.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { CodeChoices } from './code-choices.tsx';
import { FileChoice } from './file-choice.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import { OffsetField } from './offset-field.tsx';
import { FORMAT_NAMES } from './row-states.ts';
import { SecondHalfField } from './second-half-field.tsx';
import { type Import, useImport } from './use-import.ts';

/** A file, what it would add, and then what it added. Nothing is changed before the last button. */
export function ImportDialog({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const wish = useImport(jobId);
  const result = wish.adding.data;
  return (
    <Dialog title="Import events" onClose={onClose}>
      {result ? (
        <ImportResult result={result} onAnother={wish.startOver} onClose={onClose} />
      ) : wish.source ? (
        <Wishes wish={wish} name={wish.source.name} />
      ) : (
        <FileChoice
          problem={wish.fileProblem}
          pasted={wish.pasted}
          onPaste={wish.setPasted}
          onFile={wish.readFile}
          onText={wish.read}
        />
      )}
    </Dialog>
  );
}

function Wishes({ wish, name }: { wish: Import; name: string }) {
  const { data: reply, error, isPending } = wish.preview;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 text-sm [overflow-wrap:anywhere]">
          <strong>{name}</strong>
          {reply && !error && <span className="text-ink-soft"> · {FORMAT_NAMES[reply.format]}</span>}
        </p>
        <Button onClick={wish.startOver}>Another file</Button>
      </div>
      {error && <Notice tone="danger">{problemText(error)}</Notice>}
      {isPending && !error && <p className="py-6 text-center text-sm text-ink-soft">Reading the file …</p>}
      {reply && !error && (
        <>
          {reply.notes.map((note) => (
            <Notice key={note} tone="info">
              {note}
            </Notice>
          ))}
          <OffsetField offsetSec={wish.offsetSec} onChange={wish.setOffsetSec} />
          {reply.asks_second_half && <SecondHalfField onChange={wish.setSecondHalfSec} />}
          <CodeChoices codes={reply.codes} mapping={wish.mapping} onChoose={wish.mapCode} />
          <ImportPreview reply={reply} isStale={!wish.isSettled} />
          {wish.adding.error && <Notice tone="danger">Nothing was added. {problemText(wish.adding.error)}</Notice>}
          <div className="sticky -bottom-5 -mx-5 -mb-5 border-t border-line bg-surface px-5 py-3">
            <Button
              variant="primary"
              className="w-full"
              busy={wish.adding.isPending}
              disabled={!wish.isSettled || reply.counts.new === 0}
              onClick={wish.add}
            >
              {addLabel(reply.counts.new)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function addLabel(count: number): string {
  if (count === 0) return 'Nothing to add';
  return count === 1 ? 'Add 1 event' : `Add ${count} events`;
}
