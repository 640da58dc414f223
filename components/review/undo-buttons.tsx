import { IconButton } from '../ui/icon-button.tsx';
import { useKeyHint } from './use-keys.ts';
import type { Studio } from './use-studio.ts';

/** Both say in their titles what they would do. */
export function UndoButtons({ studio }: { studio: Studio }) {
  const { undoName, redoName, undo, redo } = studio.edits;
  const hint = useKeyHint();
  const told = (name: string | null, key: string | undefined) => [key, name].filter(Boolean).join(': ');
  return (
    <>
      <IconButton
        icon="undo"
        label="Undo"
        hint={told(undoName, hint('undo'))}
        disabled={undoName === null}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label="Redo"
        hint={told(redoName, hint('redo'))}
        disabled={redoName === null}
        onClick={redo}
      />
    </>
  );
}
