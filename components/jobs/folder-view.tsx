'use client';

import { problemText } from '../api/api-problem.ts';
import { useRootEntries } from '../api/use-roots.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { breadcrumbs } from './breadcrumbs.ts';
import { EntryRow } from './entry-row.tsx';

export function FolderView({
  rootId,
  path,
  onGo,
  picked,
  onPick,
  onChoose,
  hasOtherRoots,
}: {
  rootId: string;
  path: string;
  /** null: back to the list of roots. */
  onGo: (path: string | null) => void;
  /** Paths of the videos that are ticked, wherever they lie. */
  picked: readonly string[];
  onPick: (paths: readonly string[]) => void;
  onChoose: (path: string) => void;
  hasOtherRoots: boolean;
}) {
  const entries = useRootEntries(rootId, path);
  const root = entries.data?.root;
  const videos = (entries.data?.entries ?? []).filter(({ kind }) => kind === 'video').map((entry) => entry.path);
  const unpicked = videos.filter((video) => !picked.includes(video));
  const toggle = (video: string) =>
    onPick(picked.includes(video) ? picked.filter((one) => one !== video) : [...picked, video]);
  return (
    <div className="flex flex-col gap-3">
      <nav aria-label="Folder" className="flex flex-wrap items-center gap-1 text-sm">
        {hasOtherRoots && (
          <Button variant="plain" className="px-2" onClick={() => onGo(null)}>
            All roots
          </Button>
        )}
        {breadcrumbs(root ?? { name: 'NAS', path: '' }, path).map((crumb, index, all) => (
          <span key={crumb.path} className="flex items-center gap-1">
            {(index > 0 || hasOtherRoots) && <span aria-hidden="true">/</span>}
            <Button
              variant="plain"
              className="px-2"
              aria-current={index === all.length - 1 ? 'page' : undefined}
              onClick={() => onGo(crumb.path)}
            >
              {crumb.name}
            </Button>
          </span>
        ))}
        {root && !root.online && <Badge tone="warn">Offline</Badge>}
      </nav>
      {entries.isPending && <Skeleton className="h-48" />}
      {entries.error && (
        <Notice tone="danger" action={<Button onClick={() => entries.refetch()}>Try again</Button>}>
          {problemText(entries.error)}
        </Notice>
      )}
      {entries.data && !entries.error && entries.data.entries.length === 0 && (
        <p className="py-8 text-center text-sm text-ink-soft">No folder and no video in here.</p>
      )}
      {!entries.error && videos.length > 1 && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          <p className="min-w-0 flex-1 basis-60">Choose a video, or tick those that are one match: halves, chapters.</p>
          <Button disabled={unpicked.length === 0} onClick={() => onPick([...picked, ...unpicked])}>
            Tick all {videos.length}
          </Button>
        </div>
      )}
      {!entries.error && (
        <ul className={`flex flex-col ${entries.isPlaceholderData ? 'opacity-50' : ''}`}>
          {entries.data?.entries.map((entry) => (
            <EntryRow
              key={entry.path}
              entry={entry}
              isPicked={picked.includes(entry.path)}
              onPick={() => toggle(entry.path)}
              onOpen={() => {
                if (entry.kind === 'folder') onGo(entry.path);
                else if (picked.length > 0) toggle(entry.path);
                else onChoose(entry.path);
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
