/** How much is drawn over the video; each holds what those before it hold. */
export const OVERLAY_LEVELS = ['none', 'boxes', 'ids', 'map'] as const;
export type OverlayLevel = (typeof OVERLAY_LEVELS)[number];

export const OVERLAY_WORDS: Readonly<Record<OverlayLevel, string>> = {
  none: 'No overlay',
  boxes: 'Boxes',
  ids: 'Boxes, numbers, ball',
  map: 'All, with the map',
};

/** After the last one comes the first. */
export function nextLevel(level: OverlayLevel): OverlayLevel {
  return OVERLAY_LEVELS[(OVERLAY_LEVELS.indexOf(level) + 1) % OVERLAY_LEVELS.length] ?? 'none';
}

/** What was remembered; nothing drawn when that is not ours. */
export function levelOf(text: string | null): OverlayLevel {
  return OVERLAY_LEVELS.find((level) => level === text) ?? 'none';
}
