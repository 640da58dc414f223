import { memo } from 'react';
import { formatClock } from '../../lib/domain/time.ts';
import type { Player } from '../player/player.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { TimeView } from './time-view.ts';
import { useOfView } from './use-time-view.ts';
import { isInView, leastSpanSec, zoomOf } from './view-state.ts';

const STEP = 2;

export const TimelineHeader = memo(function TimelineHeader({
  view,
  player,
  truthCount,
  showsTruth,
  onTruth,
}: {
  view: TimeView;
  player: Player;
  /** null: nothing to compare with. */
  truthCount: number | null;
  showsTruth: boolean;
  onTruth: (shows: boolean) => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 px-4 py-1.5">
      <h2 className="font-semibold">Timeline</h2>
      <span className="flex-1" />
      {truthCount !== null && (
        <label className="tap flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4"
            checked={showsTruth}
            onChange={(event) => onTruth(event.target.checked)}
          />
          Show the {truthCount} true events
        </label>
      )}
      <ZoomControls view={view} player={player} />
    </div>
  );
});

/** About the playhead while it is in sight, else about the middle. */
function ZoomControls({ view, player }: { view: TimeView; player: Player }) {
  const isWhole = useOfView(view, ({ spanSec, durationSec }) => spanSec >= durationSec);
  const isNearest = useOfView(view, ({ spanSec, durationSec }) => spanSec <= leastSpanSec(durationSec));
  const zoomBy = (factor: number) => {
    const state = view.state();
    const atSec = player.atSec();
    view.zoomBy(factor, isInView(state, atSec) ? atSec : state.startSec + state.spanSec / 2);
  };
  return (
    <span className="flex items-center">
      <Button variant="plain" className="px-2.5" disabled={isWhole} onClick={view.showAll}>
        Whole match
      </Button>
      <IconButton
        icon="minus"
        label="Zoom out"
        hint="Ctrl + wheel"
        disabled={isWhole}
        onClick={() => zoomBy(1 / STEP)}
      />
      <ZoomWord view={view} />
      <IconButton icon="plus" label="Zoom in" hint="Ctrl + wheel" disabled={isNearest} onClick={() => zoomBy(STEP)} />
    </span>
  );
}

/** Apart from the buttons: it changes with every turn of a wheel. */
function ZoomWord({ view }: { view: TimeView }) {
  const zoom = useOfView(view, (state) => shortNumber(zoomOf(state)));
  const shown = useOfView(view, ({ spanSec }) => formatClock(spanSec, spanSec < 10));
  return (
    <span className="w-11 text-center text-xs text-ink-soft" title={`${shown} of the match in sight`}>
      {zoom}×
    </span>
  );
}

const shortNumber = (value: number) => (value < 9.95 ? String(Math.round(value * 10) / 10) : value.toFixed(0));
