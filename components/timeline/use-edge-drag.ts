import { type PointerEvent, useRef, useState } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { LoopRange, Player } from '../player/player.ts';
import { type Edge, movedEdge } from '../review/edges.ts';
import { latestEvery } from './latest-every.ts';
import { type SnapKind, type SnapTargets, snapped } from './snap.ts';
import type { TimeView } from './time-view.ts';
import { pxPerSec, secAt } from './view-state.ts';

/** An edge on its way: where it would lie if it were let go now, and what it was caught by. */
export type EdgeDraft = {
  readonly edge: Edge;
  readonly startSec: number;
  readonly endSec: number;
  readonly to: SnapKind | null;
};

/** As often as a video can follow. */
const SEEK_EVERY_MS = 80;

type Grip = {
  readonly edge: Edge;
  /** From the left of the screen to the left of the timeline. */
  readonly leftPx: number;
  /** The pointer is not quite on the edge. */
  readonly asideSec: number;
  readonly targets: SnapTargets;
  readonly before: { readonly sec: number; readonly loop: LoopRange | null; readonly isPlaying: boolean };
  toSec: number | null;
  readonly seeking: ReturnType<typeof latestEvery<number>>;
  readonly gone: AbortController;
};

/**
 * Dragging an edge of an event: the video shows the picture under the edge, letting go tells `onMoveEdge` once, Escape puts all
 * back. Alt switches catching off.
 */
export function useEdgeDrag(options: {
  event: MatchEvent;
  view: TimeView;
  player: Player;
  targetsOf: (event: MatchEvent) => Omit<SnapTargets, 'playheadSec'>;
  onMoveEdge: (edge: Edge, toSec: number) => void;
}) {
  const { event, view, player, targetsOf, onMoveEdge } = options;
  const [draft, setDraft] = useState<EdgeDraft | null>(null);
  const grip = useRef<Grip | null>(null);

  const letGo = () => {
    grip.current?.gone.abort();
    grip.current?.seeking.stop();
    grip.current = null;
    setDraft(null);
  };
  const cancel = () => {
    const before = grip.current?.before;
    letGo();
    if (!before) return;
    player.seek(before.sec);
    player.setLoop(before.loop);
    if (before.isPlaying) player.play();
  };
  const take = (edge: Edge) => (press: PointerEvent) => {
    if (press.button !== 0 || grip.current) return;
    press.stopPropagation();
    press.currentTarget.setPointerCapture(press.pointerId);
    const state = view.state();
    const leftPx = surfaceLeftPx(press.currentTarget);
    const edgeSec = edge === 'start' ? event.timestamp_start : event.timestamp_end;
    const sec = player.atSec();
    const { loop, isPlaying } = player.state();
    const gone = new AbortController();
    grip.current = {
      edge,
      leftPx,
      asideSec: secAt(state, press.clientX - leftPx) - edgeSec,
      targets: { ...targetsOf(event), playheadSec: sec },
      before: { sec, loop, isPlaying },
      toSec: null,
      seeking: latestEvery(SEEK_EVERY_MS, player.seek),
      gone,
    };
    player.pause();
    // Before the keys of the page: Escape means this drag and nothing else.
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      cancel();
    };
    window.addEventListener('keydown', onKey, { capture: true, signal: gone.signal });
  };
  const move = (pointer: PointerEvent) => {
    const held = grip.current;
    if (!held) return;
    pointer.stopPropagation();
    const state = view.state();
    const xPx = Math.min(state.widthPx, Math.max(0, pointer.clientX - held.leftPx));
    const wished = secAt(state, xPx) - held.asideSec;
    const caught = pointer.altKey ? { sec: wished, to: null } : snapped(wished, held.targets, pxPerSec(state));
    const span = movedEdge(event, held.edge, caught.sec, state.durationSec);
    held.toSec = held.edge === 'start' ? span.timestamp_start : span.timestamp_end;
    setDraft({ edge: held.edge, startSec: span.timestamp_start, endSec: span.timestamp_end, to: caught.to });
    held.seeking.tell(held.toSec);
  };
  const drop = (pointer: PointerEvent) => {
    const held = grip.current;
    if (!held) return;
    pointer.stopPropagation();
    letGo();
    if (held.toSec === null) return;
    player.seek(held.toSec);
    player.setLoop(held.before.loop);
    onMoveEdge(held.edge, held.toSec);
  };
  return {
    draft,
    handlersOf: (edge: Edge) => ({
      onPointerDown: take(edge),
      onPointerMove: move,
      onPointerUp: drop,
      onPointerCancel: cancel,
    }),
  };
}

function surfaceLeftPx(element: Element): number {
  return element.closest('[data-time-surface]')?.getBoundingClientRect().left ?? 0;
}
