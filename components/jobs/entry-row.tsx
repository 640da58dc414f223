import type { z } from 'zod';
import type { rootEntrySchema } from '../../lib/contracts/portal.ts';
import { formatDay } from '../ui/date-text.ts';
import { Icon } from '../ui/icon.tsx';
import { formatBytes } from '../ui/size-text.ts';

export function EntryRow({
  entry,
  isPicked,
  onPick,
  onOpen,
}: {
  entry: z.infer<typeof rootEntrySchema>;
  isPicked: boolean;
  onPick: () => void;
  onOpen: () => void;
}) {
  const isFolder = entry.kind === 'folder';
  return (
    <li className={`flex items-center rounded-lg ${isPicked ? 'bg-accent-soft' : ''}`}>
      {!isFolder && (
        <label className="flex size-10 shrink-0 cursor-pointer items-center justify-center pointer-coarse:size-11">
          <input
            type="checkbox"
            aria-label={`Tick ${entry.name}`}
            checked={isPicked}
            onChange={onPick}
            className="size-4 accent-(--accent)"
          />
        </label>
      )}
      <button
        type="button"
        onClick={onOpen}
        className="tap flex min-w-0 flex-1 items-center gap-3 rounded-lg px-3 py-1.5 text-left text-sm hover:bg-sunken"
      >
        <Icon name={isFolder ? 'folder' : 'film'} className={`size-5 ${isFolder ? 'text-accent' : 'text-ink-soft'}`} />
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{entry.name}</span>
        <span className="shrink-0 text-right text-xs text-ink-soft">
          {entry.size_bytes !== null && <span className="block">{formatBytes(entry.size_bytes)}</span>}
          {entry.modified_at !== null && <span className="block">{formatDay(Date.parse(entry.modified_at))}</span>}
        </span>
        {isFolder && <Icon name="right" className="size-4 text-ink-soft" />}
      </button>
    </li>
  );
}
