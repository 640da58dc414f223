import { IconButton } from '../ui/icon-button.tsx';
import type { Studio } from './use-studio.ts';

/** Both name what they would do. */
export function UndoButtons({ studio }: { studio: Studio }) {
  const { undoName, redoName, undo, redo } = studio.edits;
  return (
    <>
      <IconButton
        icon="undo"
        label={undoName === null ? 'Undo' : `Undo: ${undoName}`}
        hint="Ctrl Z"
        disabled={undoName === null}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={redoName === null ? 'Redo' : `Redo: ${redoName}`}
        hint="Ctrl Y"
        disabled={redoName === null}
        onClick={redo}
      />
    </>
  );
}
