import type { Beginning } from '../../lib/domain/match-files.ts';
import { INPUT_CLASS } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { fileName } from './file-draft.ts';

/** A button that has nowhere to go keeps the focus that it has. */
const AT_THE_END = 'aria-disabled:cursor-not-allowed aria-disabled:opacity-40';

export function FileRow({
  path,
  place,
  count,
  begins,
  halfName,
  onMove,
  onBegins,
  onRemove,
}: {
  path: string;
  /** From 1. */
  place: number;
  count: number;
  /** null: the first. */
  begins: Beginning | null;
  halfName: string;
  onMove: (by: number) => void;
  onBegins: (begins: Beginning) => void;
  onRemove: () => void;
}) {
  const name = fileName(path);
  return (
    <li className="flex flex-col gap-1.5 py-2 pr-1 pl-3">
      <div className="flex items-center gap-1">
        <span className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere]" title={path}>
          <span className="text-ink-soft">{place}.</span> <span className="font-medium">{name}</span>
        </span>
        <IconButton
          icon="up"
          label={`Move ${name} up`}
          aria-disabled={place === 1 || undefined}
          className={AT_THE_END}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon="down"
          label={`Move ${name} down`}
          aria-disabled={place === count || undefined}
          className={AT_THE_END}
          onClick={() => onMove(1)}
        />
        <IconButton icon="cross" label={`Take ${name} out`} onClick={onRemove} className="text-ink-soft" />
      </div>
      {begins !== null && (
        <label className="flex items-center gap-2 pr-2 text-xs text-ink-soft">
          <span className="shrink-0">Begins</span>
          <select
            aria-label={`What begins with ${name}`}
            value={begins}
            className={INPUT_CLASS}
            onChange={(event) =>
              onBegins(event.target.value === 'half' ? 'half' : event.target.value === 'chapter' ? 'chapter' : 'piece')
            }
          >
            <option value="half">{halfName}</option>
            <option value="piece">The same half, after a pause</option>
            <option value="chapter">The next chapter, without a gap</option>
          </select>
        </label>
      )}
    </li>
  );
}
