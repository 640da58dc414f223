/** What of a match a timeline shows: `spanSec` from `startSec` on, on `widthPx` (0 until it is known). Seconds of presentation time. */
export type ViewState = {
  readonly durationSec: number;
  readonly widthPx: number;
  readonly startSec: number;
  readonly spanSec: number;
};

/** As near as it goes: so close that a picture is some ten pixels wide. */
const NEAREST_SPAN_SEC = 3;
/** A span that is gone to keeps this part of itself free on either side. */
const MARGIN_PART = 0.5;

export const leastSpanSec = (durationSec: number) => Math.min(NEAREST_SPAN_SEC, Math.max(0, durationSec));
export const pxPerSec = ({ widthPx, spanSec }: ViewState) => (spanSec > 0 ? widthPx / spanSec : 0);
export const zoomOf = ({ durationSec, spanSec }: ViewState) => (spanSec > 0 ? durationSec / spanSec : 1);
export const isInView = ({ startSec, spanSec }: ViewState, sec: number) => sec >= startSec && sec <= startSec + spanSec;

/** The moment at a distance from the left edge. */
export function secAt(view: ViewState, xPx: number): number {
  const scale = pxPerSec(view);
  return Math.min(view.durationSec, Math.max(0, view.startSec + (scale > 0 ? xPx / scale : 0)));
}

export function wholeMatch(durationSec: number): ViewState {
  return { durationSec, widthPx: 0, startSec: 0, spanSec: durationSec };
}

/** The same view with another part of the match, kept inside of it. */
export function showing(view: ViewState, startSec: number, spanSec: number): ViewState {
  const { durationSec } = view;
  const span = Math.min(durationSec, Math.max(leastSpanSec(durationSec), spanSec));
  return { ...view, spanSec: span, startSec: Math.min(Math.max(0, startSec), durationSec - span) };
}

/** Nearer (`factor` above 1) or farther; the moment `aboutSec` stays where it is, as far as the ends of the match allow. */
export function zoomedBy(view: ViewState, factor: number, aboutSec: number): ViewState {
  const span = Math.min(view.durationSec, Math.max(leastSpanSec(view.durationSec), view.spanSec / factor));
  const part = view.spanSec > 0 ? (aboutSec - view.startSec) / view.spanSec : 0;
  return showing(view, aboutSec - part * span, span);
}

/** A span and something around it. */
export function zoomedTo(view: ViewState, startSec: number, endSec: number): ViewState {
  const lengthSec = Math.max(0, endSec - startSec);
  const spanSec = Math.max(leastSpanSec(view.durationSec), lengthSec * (1 + 2 * MARGIN_PART));
  return showing(view, (startSec + endSec - spanSec) / 2, spanSec);
}

/** As near as before, moved so that a span is in sight; not moved at all where it is. */
export function revealing(view: ViewState, startSec: number, endSec: number): ViewState {
  if (isInView(view, startSec) && isInView(view, endSec)) return view;
  const lengthSec = endSec - startSec;
  const start = lengthSec >= view.spanSec ? startSec - view.spanSec / 10 : (startSec + endSec - view.spanSec) / 2;
  return showing(view, start, view.spanSec);
}

/** Two fingers: the moments they were put on stay under them. */
export function pinched(
  view: ViewState,
  a: { readonly sec: number; readonly xPx: number },
  b: { readonly sec: number; readonly xPx: number },
): ViewState {
  const apartPx = Math.abs(a.xPx - b.xPx);
  if (apartPx < 1 || a.sec === b.sec) return view;
  const spanSec = (view.widthPx * Math.abs(a.sec - b.sec)) / apartPx;
  const bounded = Math.min(view.durationSec, Math.max(leastSpanSec(view.durationSec), spanSec));
  const middlePx = (a.xPx + b.xPx) / 2;
  return showing(view, (a.sec + b.sec) / 2 - (middlePx / view.widthPx) * bounded, bounded);
}

/** Longer steps than this are jumps, not playing. */
const JUMP_SEC = 1.5;

/** Whether a view should go after the playhead: it has just left, or jumped elsewhere. Whoever looks elsewhere meanwhile is left in peace. */
export function mustFollow(view: ViewState, beforeSec: number, nowSec: number): boolean {
  if (isInView(view, nowSec)) return false;
  return isInView(view, beforeSec) || Math.abs(nowSec - beforeSec) > JUMP_SEC;
}
