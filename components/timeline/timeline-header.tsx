import { IconButton } from '../ui/icon-button.tsx';

const MAX_ZOOM = 64;

export function TimelineHeader({
  zoom,
  onZoom,
  truthCount,
  showsTruth,
  onTruth,
}: {
  zoom: number;
  onZoom: (zoom: number) => void;
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
      <span className="flex items-center">
        <IconButton icon="minus" label="Zoom out" disabled={zoom <= 1} onClick={() => onZoom(Math.max(1, zoom / 2))} />
        <span className="w-9 text-center text-xs text-ink-soft">{zoom}×</span>
        <IconButton
          icon="plus"
          label="Zoom in"
          disabled={zoom >= MAX_ZOOM}
          onClick={() => onZoom(Math.min(MAX_ZOOM, zoom * 2))}
        />
      </span>
    </div>
  );
}
