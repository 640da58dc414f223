'use client';

import { type ComponentProps, useEffect, useState } from 'react';
import type { JobListItem } from '../../lib/contracts/portal.ts';
import { frameSecOf } from '../player/frame-step.ts';
import { PlayerTime } from '../player/player-time.tsx';
import { ScrubBar } from '../player/scrub-bar.tsx';
import { usePlayer, usePlayerSec } from '../player/use-player.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PictureSurface } from './picture-surface.tsx';

const ZOOMS = [1, 1.5, 2, 3, 4, 6];

type Surface = Omit<ComponentProps<typeof PictureSurface>, 'player' | 'src' | 'zoom'>;

/** The picture of a match at a moment that one chooses, with what is needed to click on it exactly. */
export function CalibrationPicture({
  item,
  startSec,
  onMoment,
  ...surface
}: Surface & { item: JobListItem; startSec: number; onMoment: (sec: number) => void }) {
  const { job_id: jobId, video_file: video } = item.job;
  const player = usePlayer(frameSecOf(video.fps));
  const [zoomStep, setZoomStep] = useState(0);
  const sec = usePlayerSec(player);
  const { draft, dispatch } = surface;
  useEffect(() => onMoment(sec), [onMoment, sec]);
  useEffect(() => {
    if (startSec > 0) player.seek(startSec);
  }, [player, startSec]);
  return (
    <>
      <PictureSurface
        {...surface}
        player={player}
        src={`/api/jobs/${jobId}/media/proxy.mp4`}
        zoom={ZOOMS[zoomStep] ?? 1}
      />
      <div className="flex flex-col">
        <ScrubBar player={player} durationSec={video.duration_sec} />
        <div className="flex flex-wrap items-center gap-1">
          <IconButton icon="stepBack" label="Back one frame" onClick={() => player.stepFrames(-1)} />
          <IconButton icon="stepForward" label="On one frame" onClick={() => player.stepFrames(1)} />
          <PlayerTime player={player} durationSec={video.duration_sec} />
          <span className="flex-1" />
          <IconButton
            icon="minus"
            label="Zoom out"
            disabled={zoomStep === 0}
            onClick={() => setZoomStep(zoomStep - 1)}
          />
          <output aria-label="Zoom" className="min-w-10 text-center text-sm">
            {ZOOMS[zoomStep] ?? 1}×
          </output>
          <IconButton
            icon="plus"
            label="Zoom in"
            disabled={zoomStep === ZOOMS.length - 1}
            onClick={() => setZoomStep(zoomStep + 1)}
          />
          <Button disabled={draft.past.length === 0} onClick={() => dispatch({ type: 'undo' })}>
            <Icon name="undo" /> Undo
          </Button>
          <Button disabled={draft.points.length === 0} onClick={() => dispatch({ type: 'clear' })}>
            Clear all
          </Button>
        </div>
      </div>
    </>
  );
}
