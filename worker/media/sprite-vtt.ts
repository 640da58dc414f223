export type SpriteLayout = {
  readonly spriteName: string;
  readonly tilePx: { readonly widthPx: number; readonly heightPx: number };
  readonly columns: number;
};

/**
 * WebVTT that maps seconds to parts of the sheet: a thumbnail stands from its own time to the next one's,
 * the first from 0, the last to the end.
 */
export function spriteVtt(layout: SpriteLayout, timesSec: readonly number[], durationSec: number): string {
  const cues = timesSec.map((timeSec, index) => {
    const fromSec = index === 0 ? 0 : timeSec;
    const toSec = timesSec[index + 1] ?? Math.max(durationSec, timeSec + 0.001);
    const x = (index % layout.columns) * layout.tilePx.widthPx;
    const y = Math.floor(index / layout.columns) * layout.tilePx.heightPx;
    const part = `${x},${y},${layout.tilePx.widthPx},${layout.tilePx.heightPx}`;
    return `${vttClock(fromSec)} --> ${vttClock(toSec)}\n${layout.spriteName}#xywh=${part}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

/** `00:01:02.345` */
export function vttClock(sec: number): string {
  const ms = Math.max(0, Math.round(sec * 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = two(Math.floor(ms / 3_600_000));
  return `${hours}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}
