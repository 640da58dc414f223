import { useMemo } from 'react';
import type { SceneView } from '../../lib/contracts/scenes.ts';
import { SCENES_PX } from './lane-size.ts';
import { cutsOf, scenesSentence } from './scene-words.ts';
import { type Paint, TimeCanvas } from './time-canvas.tsx';
import type { TimeView } from './time-view.ts';
import { pxPerSec } from './view-state.ts';

/** Cuts nearer to each other than this are one tick. */
const TICK_GAP_PX = 3;
const BAND_ALPHA = 0.3;

/** Where the picture cuts, as ticks; bands where it does not show play. */
export function SceneLane({ scenes, view }: { scenes: readonly SceneView[]; view: TimeView }) {
  const paint = useMemo(() => painter(scenes), [scenes]);
  return <TimeCanvas view={view} heightPx={SCENES_PX} label={scenesSentence(scenes)} paint={paint} />;
}

function painter(scenes: readonly SceneView[]): Paint {
  const cuts = cutsOf(scenes);
  const others = scenes.filter(({ kind }) => kind !== 'tactical');
  return (brush, view, heightPx, { colour }) => {
    brush.clearRect(0, 0, view.widthPx, heightPx);
    const scale = pxPerSec(view);
    const xOf = (sec: number) => (sec - view.startSec) * scale;
    brush.fillStyle = colour['ink-soft'];
    brush.globalAlpha = BAND_ALPHA;
    for (const { start_sec, end_sec } of others) {
      const [fromPx, toPx] = [xOf(start_sec), xOf(end_sec)];
      if (toPx >= 0 && fromPx <= view.widthPx) brush.fillRect(fromPx, heightPx / 2 - 3, Math.max(1, toPx - fromPx), 6);
    }
    brush.globalAlpha = 1;
    let lastPx = Number.NEGATIVE_INFINITY;
    for (const cut of cuts) {
      const px = Math.round(xOf(cut));
      if (px < 0 || px > view.widthPx || px - lastPx < TICK_GAP_PX) continue;
      brush.fillRect(px, 1, 1, heightPx - 2);
      lastPx = px;
    }
  };
}
