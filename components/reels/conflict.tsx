import { problemText } from '../api/api-problem.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Somebody else was faster: who, and whose shall stand. */
export function Conflict({
  problem,
  busy,
  onMine,
  onTheirs,
}: {
  problem: unknown;
  busy: boolean;
  onMine: () => void;
  onTheirs: () => void;
}) {
  return (
    <Notice
      tone="danger"
      action={
        <div className="flex flex-wrap gap-2">
          <Button disabled={busy} onClick={onMine}>
            Do mine anyway
          </Button>
          <Button disabled={busy} onClick={onTheirs}>
            Show theirs, drop mine
          </Button>
        </div>
      }
    >
      {problemText(problem)}
    </Notice>
  );
}
