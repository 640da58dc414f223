import { useState } from 'react';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { frameSecOf } from '../player/frame-step.ts';
import { type Edge, loopRange, movedEdge } from './edges.ts';
import { namesOf } from './edit-steps.ts';
import type { Scene } from './scene.ts';

/** Where the selected event begins and ends. */
export function useEdges({ match, durationSec, player, selected, edits }: Scene) {
  const [activeEdge, setActiveEdge] = useState<Edge | null>(null);

  const moveEdge = (edge: Edge, toSec: number) => {
    if (!selected) return;
    const span = movedEdge(selected, edge, toSec, durationSec);
    edits.perform(`Move the ${edge} of ${namesOf([selected])}`, [{ event: selected, change: span }]);
    if (player.state().loop) player.setLoop(loopRange(span, durationSec));
  };
  const edgeSec = (edge: Edge) => (edge === 'start' ? selected?.timestamp_start : selected?.timestamp_end) ?? 0;
  /** Shows the picture under the edge that was moved. */
  const nudge = (edge: Edge, bySec: number) => {
    const toSec = edgeSec(edge) + bySec;
    player.pause();
    moveEdge(edge, toSec);
    player.seek(toSec);
  };
  return {
    moveEdge,
    setEdgeHere: (edge: Edge) => moveEdge(edge, player.atSec()),
    /** The edge that frame steps move instead of the picture; null: none. */
    activeEdge: selected ? activeEdge : null,
    chooseEdge: (edge: Edge | null) => {
      setActiveEdge((now) => (now === edge ? null : edge));
      if (edge && selected) player.seek(edgeSec(edge));
    },
    nudgeEdge: (frames: number) => activeEdge && nudge(activeEdge, frames * frameSecOf(match.job.video_file.fps)),
    extendEdge: (edge: Edge, bySec: number) => selected && nudge(edge, bySec),
    changeType: (type: keyof typeof EVENT_LABELS) => {
      if (!selected) return;
      edits.perform(`Make ${namesOf([selected])} a ${EVENT_LABELS[type].toLowerCase()}`, [
        { event: selected, change: { event_type: type } },
      ]);
    },
  };
}
