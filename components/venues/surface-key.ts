import type { CalibrationDraft, DraftAction } from './calibration-draft.ts';

type Pressed = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const WITH_SHIFT_PX = 10;

/** What a key does to the points: arrows move the chosen one by a pixel (Shift: ten), Delete removes it, Enter puts it in the middle. */
export function surfaceKey(
  pressed: Pressed,
  { chosen, points }: CalibrationDraft,
  sizePx: { readonly width: number; readonly height: number },
): DraftAction | null {
  if ((pressed.ctrlKey || pressed.metaKey) && pressed.key.toLowerCase() === 'z') return { type: 'undo' };
  if (chosen === null || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const isPlaced = points.some(({ landmark }) => landmark === chosen);
  const arrow = ARROWS[pressed.key];
  if (arrow && isPlaced) {
    const stepPx = pressed.shiftKey ? WITH_SHIFT_PX : 1;
    return { type: 'nudge', byX: (arrow[0] * stepPx) / sizePx.width, byY: (arrow[1] * stepPx) / sizePx.height };
  }
  if (isPlaced && (pressed.key === 'Delete' || pressed.key === 'Backspace'))
    return { type: 'remove', landmark: chosen };
  if (!isPlaced && pressed.key === 'Enter') return { type: 'place', landmark: chosen, at: [0.5, 0.5] };
  return null;
}
