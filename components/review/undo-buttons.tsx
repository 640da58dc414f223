import { IconButton } from '../ui/icon-button.tsx';
import type { Studio } from './use-studio.ts';

/** Both say in their titles what they would do. */
export function UndoButtons({ studio }: { studio: Studio }) {
  const { undoName, redoName, undo, redo } = studio.edits;
  return (
    <>
      <IconButton
        icon="undo"
        label="Undo"
        hint={undoName === null ? 'Ctrl Z' : `Ctrl Z: ${undoName}`}
        disabled={undoName === null}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label="Redo"
        hint={redoName === null ? 'Ctrl Y' : `Ctrl Y: ${redoName}`}
        disabled={redoName === null}
        onClick={redo}
      />
    </>
  );
}
