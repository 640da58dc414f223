'use client';

import { useState } from 'react';
import { problemText } from '../api/api-problem.ts';
import { useRoots } from '../api/use-roots.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { FolderView } from './folder-view.tsx';

/**
 * Pick a video inside the configured roots, or tick several that are one match. A root whose share is away is shown, but cannot be entered.
 */
export function RootBrowser({
  picked: pickedBefore,
  onChoose,
  onClose,
}: {
  picked: readonly string[];
  onChoose: (paths: readonly string[]) => void;
  onClose: () => void;
}) {
  const [picked, setPicked] = useState(pickedBefore);
  const roots = useRoots();
  const [place, setPlace] = useState<{ rootId: string; path: string } | null>(null);
  const only = roots.data?.length === 1 && roots.data[0]?.online ? { rootId: roots.data[0].root_id, path: '' } : null;
  const here = place ?? only;
  return (
    <Dialog title="Browse the NAS" onClose={onClose}>
      {roots.isPending && <Skeleton className="h-40" />}
      {roots.error && (
        <Notice tone="danger" action={<Button onClick={() => roots.refetch()}>Try again</Button>}>
          {problemText(roots.error)}
        </Notice>
      )}
      {roots.data?.length === 0 && (
        <Notice tone="info">
          No media root is set up yet. Whoever runs this server names the folders that may be read
          (TOUCHLINE_MEDIA_ROOTS).
        </Notice>
      )}
      {here ? (
        <FolderView
          rootId={here.rootId}
          path={here.path}
          onGo={(path) => setPlace(path === null ? null : { rootId: here.rootId, path })}
          hasOtherRoots={only === null}
          picked={picked}
          onPick={setPicked}
          onChoose={(path) => onChoose([path])}
        />
      ) : (
        <ul className="flex flex-col gap-1">
          {roots.data?.map((root) => (
            <li key={root.root_id}>
              <button
                type="button"
                disabled={!root.online}
                onClick={() => setPlace({ rootId: root.root_id, path: '' })}
                className="tap flex w-full items-center gap-3 rounded-lg px-3 py-2 text-left hover:bg-sunken disabled:cursor-not-allowed"
              >
                <Icon name="folder" className="size-5 text-accent" />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{root.name}</span>
                  <span className="block truncate text-xs text-ink-soft">{root.path}</span>
                </span>
                {!root.online && <Badge tone="warn">Offline</Badge>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {picked.length > 0 && (
        <div className="sticky -bottom-5 -mx-5 mt-3 -mb-5 flex flex-wrap items-center gap-3 border-t border-line bg-surface px-5 py-3">
          <p role="status" className="min-w-0 flex-1 basis-44 text-sm">
            {picked.length === 1 ? '1 file ticked' : `${picked.length} files ticked, as one match`}
          </p>
          <Button onClick={() => setPicked([])}>Untick all</Button>
          <Button variant="primary" onClick={() => onChoose(picked)}>
            {picked.length === 1 ? 'Use this file' : `Use these ${picked.length} files`}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
