import { formatClock } from '../../lib/domain/time.ts';
import { cueAt } from './sprite-vtt.ts';
import { useSprite } from './use-sprite.ts';

/** The picture at a moment, from the sheet of thumbnails: never touches the player. */
export function HoverPreview({
  sec,
  xPx,
  spriteVttUrl,
  note,
}: {
  sec: number;
  xPx: number;
  spriteVttUrl: string;
  note: string | null;
}) {
  const cues = useSprite(spriteVttUrl);
  const cue = cueAt(cues, sec);
  return (
    <div
      className="pointer-events-none absolute bottom-full z-30 mb-1 -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-surface text-center text-xs shadow-card"
      style={{ left: xPx }}
    >
      {cue && (
        <div
          style={{
            width: cue.widthPx,
            height: cue.heightPx,
            backgroundImage: `url("${cue.url}")`,
            backgroundPosition: `-${cue.xPx}px -${cue.yPx}px`,
          }}
        />
      )}
      <p className="px-2 py-0.5">
        {formatClock(sec, true)}
        {note && <span className="text-ink-soft"> · {note}</span>}
      </p>
    </div>
  );
}
