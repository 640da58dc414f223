import { type KeyboardEvent, type PointerEvent, type ReactNode, useCallback, useRef } from 'react';
import { formatClock } from '../../lib/domain/time.ts';
import type { TimeView } from './time-view.ts';
import { useEachView } from './use-time-view.ts';
import type { ViewState } from './view-state.ts';

/** A press that moves no farther is a click. */
const CLICK_PX = 4;
/** The frame may be taken hold of so far beside it: zoomed in it is a hair. */
const GRAB_PX = 12;
const ARROW_PART = 0.1;

/** The part of the match that the lanes show, as a frame over the strip: dragged or moved by keys it moves them; a click goes there. */
export function StripFrame({
  view,
  onJump,
  children,
}: {
  view: TimeView;
  onJump: (sec: number) => void;
  children: ReactNode;
}) {
  const strip = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const place = useCallback(({ durationSec, startSec, spanSec }: ViewState) => {
    const element = frame.current;
    if (!element || durationSec <= 0) return;
    element.style.left = `${(startSec / durationSec) * 100}%`;
    element.style.width = `${(spanSec / durationSec) * 100}%`;
    const sentence = `${formatClock(startSec)} to ${formatClock(startSec + spanSec)}`;
    if (strip.current?.getAttribute('aria-valuetext') === sentence) return;
    strip.current?.setAttribute('aria-valuenow', String(Math.round(startSec)));
    strip.current?.setAttribute('aria-valuetext', sentence);
  }, []);
  useEachView(view, place);
  const drag = useStripDrag(view, onJump);
  return (
    <div
      ref={strip}
      role="slider"
      aria-label="Part of the match on the timeline"
      aria-valuemin={0}
      aria-valuemax={Math.round(view.state().durationSec)}
      aria-valuenow={0}
      tabIndex={0}
      className="relative min-w-0 flex-1 cursor-pointer touch-none overflow-clip select-none"
      // The keys of the page stay the page's: only whoever comes by Tab moves the frame by arrows.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => moveByKey(event, view)}
      {...drag}
    >
      {children}
      <div
        ref={frame}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 min-w-1.5 cursor-grab rounded-sm border-2 border-ink bg-ink/5"
      />
    </div>
  );
}

function moveByKey(event: KeyboardEvent, view: TimeView): void {
  const { startSec, spanSec, durationSec } = view.state();
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: startSec - spanSec * ARROW_PART,
    ArrowDown: startSec - spanSec * ARROW_PART,
    ArrowRight: startSec + spanSec * ARROW_PART,
    ArrowUp: startSec + spanSec * ARROW_PART,
    PageUp: startSec + spanSec,
    PageDown: startSec - spanSec,
    Home: 0,
    End: durationSec,
  };
  const target = to[event.key];
  if (target === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  view.panTo(target);
}

function useStripDrag(view: TimeView, onJump: (sec: number) => void) {
  /** `holdSec`: what of the view lies before the pointer. */
  const grip = useRef<{ readonly fromPx: number; readonly holdSec: number; moved: boolean } | null>(null);
  const secOf = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - box.left) / Math.max(1, box.width)) * view.state().durationSec;
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { startSec, spanSec, durationSec } = view.state();
      const slackSec = (GRAB_PX / Math.max(1, event.currentTarget.clientWidth)) * durationSec;
      const holdSec = secOf(event) - startSec;
      const isHeld = holdSec >= -slackSec && holdSec <= spanSec + slackSec;
      grip.current = { fromPx: event.clientX, holdSec: isHeld ? holdSec : spanSec / 2, moved: false };
    },
    onPointerMove(event: PointerEvent) {
      const held = grip.current;
      if (!held) return;
      if (Math.abs(event.clientX - held.fromPx) >= CLICK_PX) held.moved = true;
      if (held.moved) view.panTo(secOf(event) - held.holdSec);
    },
    onPointerUp(event: PointerEvent) {
      const held = grip.current;
      grip.current = null;
      if (!held || held.moved) return;
      const sec = Math.min(view.state().durationSec, Math.max(0, secOf(event)));
      view.panTo(sec - view.state().spanSec / 2);
      onJump(sec);
    },
    onPointerCancel() {
      grip.current = null;
    },
  };
}
