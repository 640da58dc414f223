import type { MatchEvent } from '../../lib/domain/event.ts';

export type Edge = 'start' | 'end';
type Span = Pick<MatchEvent, 'timestamp_start' | 'timestamp_end'>;

/** Shorter would be no clip. */
const MIN_SPAN_SEC = 0.2;
/** Run-up and echo around an event while it is looped: a save makes no sense without the shot. */
const LEAD_SEC = 1;
const TAIL_SEC = 1;

const toMs = (sec: number) => Math.round(sec * 1000) / 1000;

/** One edge moved to `toSec`, inside the video; the other gives way rather than cross. */
export function movedEdge(span: Span, edge: Edge, toSec: number, durationSec: number): Span {
  const at = Math.min(Math.max(0, toSec), durationSec);
  if (edge === 'start') {
    const start = Math.min(at, Math.max(0, durationSec - MIN_SPAN_SEC));
    return { timestamp_start: toMs(start), timestamp_end: toMs(Math.max(span.timestamp_end, start + MIN_SPAN_SEC)) };
  }
  const end = Math.max(at, Math.min(MIN_SPAN_SEC, durationSec));
  return {
    timestamp_start: toMs(Math.min(span.timestamp_start, Math.max(0, end - MIN_SPAN_SEC))),
    timestamp_end: toMs(end),
  };
}

/** What to play to judge an event. */
export function loopRange(span: Span, durationSec: number): { startSec: number; endSec: number } {
  return {
    startSec: Math.max(0, span.timestamp_start - LEAD_SEC),
    endSec: Math.min(durationSec, Math.max(span.timestamp_end, span.timestamp_start + MIN_SPAN_SEC) + TAIL_SEC),
  };
}

/** Start and end of an event added at the playhead. */
export function spanAround(atSec: number, durationSec: number): Span {
  return { timestamp_start: toMs(Math.max(0, atSec - 1)), timestamp_end: toMs(Math.min(durationSec, atSec + 1)) };
}
