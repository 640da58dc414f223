'use client';

import { useState } from 'react';
import type { MatchView, ReelView } from '../../lib/contracts/portal.ts';
import { REEL_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { ClipsDialog } from '../exchange/clips-dialog.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/card.tsx';
import { formatAgo } from '../ui/date-text.ts';
import { Icon } from '../ui/icon.tsx';
import { formatBytes } from '../ui/size-text.ts';
import { contentText } from './content-text.ts';
import { contentOf } from './reel-content.ts';
import { ReelDesk } from './reel-desk.tsx';
import { ReelPlayer } from './reel-player.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { VersionsDialog } from './versions-dialog.tsx';

export function ReelCard({ reel, match, isStale }: { reel: ReelView; match: MatchView; isStale: boolean }) {
  const [open, setOpen] = useState<'desk' | 'share' | 'versions' | 'clips' | null>(null);
  const { job_id: jobId } = match.job;
  const close = () => setOpen(null);
  const facts = [
    `${reel.clip_count} ${reel.clip_count === 1 ? 'clip' : 'clips'}`,
    formatClock(reel.duration_sec),
    formatBytes(reel.size_bytes),
    formatAgo(Date.parse(reel.created_at), Date.now()),
  ];
  return (
    <Card className="flex flex-col gap-3 overflow-hidden p-4" aria-label={REEL_LABELS[reel.reel_type]}>
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{REEL_LABELS[reel.reel_type]}</h3>
        <Badge>Version {reel.version}</Badge>
        {isStale && <Badge tone="warn">Out of date</Badge>}
      </div>
      <p className="-mt-2 text-xs text-ink-soft">{facts.join(' · ')}</p>
      <p className="-mt-2 text-xs text-ink-soft">
        Recipe: {contentText(reel.reel_type, contentOf(match, reel.reel_type))}
      </p>
      {reel.clip_count === 0 && (
        <p className="text-sm text-ink-soft">No event goes into this reel yet. Confirm or add one, then regenerate.</p>
      )}
      <ReelPlayer
        key={reel.version}
        src={reel.stream_url}
        poster={`/api/jobs/${jobId}/media/poster.jpg`}
        label={REEL_LABELS[reel.reel_type]}
        chapters={reel.chapters}
      />
      <div className="flex flex-wrap gap-2">
        {match.media && (
          <Button onClick={() => setOpen('desk')}>
            <Icon name="play" /> Play reel
          </Button>
        )}
        <a href={reel.download_url} download className={buttonClass('outline')}>
          <Icon name="download" /> Download
        </a>
        <Button onClick={() => setOpen('share')}>
          <Icon name="share" /> Share
        </Button>
        {reel.clip_count > 0 && (
          <Button variant="plain" onClick={() => setOpen('clips')}>
            <Icon name="film" /> Clips as files
          </Button>
        )}
        {reel.version > 1 && (
          <Button variant="plain" onClick={() => setOpen('versions')}>
            Earlier versions
          </Button>
        )}
      </div>
      {open === 'desk' && match.media && (
        <ReelDesk match={match} media={match.media} reel={reel.reel_type} onClose={close} />
      )}
      {open === 'clips' && <ClipsDialog match={match} picked={[]} first={reel.reel_type} onClose={close} />}
      {open === 'share' && <ShareDialog jobId={jobId} reelType={reel.reel_type} onClose={close} />}
      {open === 'versions' && (
        <VersionsDialog jobId={jobId} reel={reel.reel_type} newest={reel.version} onClose={close} />
      )}
    </Card>
  );
}
