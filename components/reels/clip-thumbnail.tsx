import { cueAt, type SpriteCue } from '../timeline/sprite-vtt.ts';

const WIDTH_PX = 72;

/** The picture of a moment from the sheet of thumbnails, small; a grey place while there is none. */
export function ClipThumbnail({ cues, sec }: { cues: readonly SpriteCue[]; sec: number }) {
  const cue = cueAt(cues, sec);
  const scale = cue ? WIDTH_PX / cue.widthPx : 1;
  return (
    <span
      aria-hidden="true"
      className="block shrink-0 overflow-hidden rounded bg-sunken"
      style={{ width: WIDTH_PX, height: cue ? cue.heightPx * scale : 40 }}
    >
      {cue && (
        <span
          className="block origin-top-left"
          style={{
            width: cue.widthPx,
            height: cue.heightPx,
            transform: `scale(${scale})`,
            backgroundImage: `url("${cue.url}")`,
            backgroundPosition: `-${cue.xPx}px -${cue.yPx}px`,
          }}
        />
      )}
    </span>
  );
}
