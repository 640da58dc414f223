import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { Desk } from './use-desk.ts';

/** What can be done with the clip that is shown, and what can be taken back. */
export function DeskBar({ desk, now }: { desk: Desk; now: number }) {
  const { draft, plan } = desk;
  const { undoName, redoName } = draft;
  return (
    <div className="flex flex-wrap items-center gap-1">
      <IconButton
        icon="up"
        label="This clip earlier"
        hint="Alt+↑"
        disabled={now <= 0}
        onClick={() => desk.move(now, now - 1)}
      />
      <IconButton
        icon="down"
        label="This clip later"
        hint="Alt+↓"
        disabled={now < 0 || now >= plan.clips.length - 1}
        onClick={() => desk.move(now, now + 1)}
      />
      <span className="flex-1" />
      <span className="text-xs text-ink-soft" role="status">
        {draft.isSaving ? 'Keeping …' : undoName !== null && !draft.problem ? 'Kept' : ''}
      </span>
      <IconButton
        icon="undo"
        label={undoName === null ? 'Undo' : `Undo: ${undoName}`}
        hint="Ctrl+Z"
        disabled={undoName === null}
        onClick={draft.undo}
      />
      <IconButton
        icon="redo"
        label={redoName === null ? 'Redo' : `Redo: ${redoName}`}
        hint="Ctrl+Shift+Z"
        disabled={redoName === null}
        onClick={draft.redo}
      />
      <Button variant="plain" className="px-2" title="Everything as a new match has it" onClick={desk.reset}>
        <Icon name="refresh" /> Reset
      </Button>
    </div>
  );
}
