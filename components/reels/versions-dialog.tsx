'use client';

import { useState } from 'react';
import type { ReelVersionView } from '../../lib/contracts/portal.ts';
import { REEL_LABELS, type ReelType } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { problemText } from '../api/api-problem.ts';
import { useReelVersions } from '../api/use-reel-versions.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { formatMoment } from '../ui/date-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { formatBytes } from '../ui/size-text.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { ReelPlayer } from './reel-player.tsx';

/** Every file that a reel has been: each plays and downloads, none is lost by regenerating. */
export function VersionsDialog({
  jobId,
  reel,
  newest,
  onClose,
}: {
  jobId: string;
  reel: ReelType;
  newest: number;
  onClose: () => void;
}) {
  const { data: versions, error, isPending } = useReelVersions(jobId, reel, newest);
  const [playing, setPlaying] = useState<number | null>(null);
  return (
    <Dialog title={`Versions: ${REEL_LABELS[reel]}`} onClose={onClose}>
      <p className="mb-3 text-sm text-ink-soft">
        The newest is what the match page shows and what links open. Earlier ones stay here, to compare or to download.
      </p>
      {isPending && <Skeleton className="h-24" />}
      {error && <Notice tone="danger">{problemText(error)}</Notice>}
      <ul className="divide-y divide-line">
        {versions?.map((version) => (
          <VersionRow
            key={version.version}
            version={version}
            isPlaying={version.version === playing}
            onPlay={() => setPlaying(version.version === playing ? null : version.version)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function VersionRow({
  version,
  isPlaying,
  onPlay,
}: {
  version: ReelVersionView;
  isPlaying: boolean;
  onPlay: () => void;
}) {
  const facts = [
    formatMoment(Date.parse(version.created_at)),
    `${version.clip_count} ${version.clip_count === 1 ? 'clip' : 'clips'}`,
    formatClock(version.duration_sec),
    formatBytes(version.size_bytes),
  ];
  return (
    <li className="flex flex-col gap-2 py-3" aria-label={`Version ${version.version}`}>
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-44">
          <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
            Version {version.version} {version.is_newest && <Badge tone="accent">Newest, shared</Badge>}
          </p>
          <p className="text-xs text-ink-soft">{facts.join(' · ')}</p>
        </div>
        <Button aria-expanded={isPlaying} onClick={onPlay}>
          <Icon name={isPlaying ? 'cross' : 'play'} /> {isPlaying ? 'Close' : 'Play'}
        </Button>
        <a
          href={version.download_url}
          download
          aria-label={`Download version ${version.version}`}
          className={buttonClass('outline')}
        >
          <Icon name="download" /> Download
        </a>
      </div>
      {isPlaying && (
        <ReelPlayer src={version.stream_url} poster={null} label={`Version ${version.version}`} chapters={[]} />
      )}
    </li>
  );
}
