'use client';

import { type Dispatch, type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { LandmarkName, PitchSize } from '../../lib/domain/pitch/landmarks.ts';
import { landmarkWords } from '../../lib/domain/pitch/landmarks.ts';
import type { PitchView } from '../../lib/domain/pitch/pitch-view.ts';
import type { Player } from '../player/player.ts';
import type { CalibrationDraft, DraftAction } from './calibration-draft.ts';
import { Loupe } from './loupe.tsx';
import { PitchDrawing } from './pitch-drawing.tsx';
import { PointHandle } from './point-handle.tsx';
import { surfaceKey } from './surface-key.ts';
import { useZoomAbout } from './use-zoom-about.ts';

type Place = readonly [x: number, y: number];

/** A picture of the match to click on, as large as the video itself where one zooms in; the model of the pitch lies over it. */
export function PictureSurface({
  player,
  src,
  sizePx,
  zoom,
  draft,
  dispatch,
  suspect,
  view,
  pitch,
}: {
  player: Player;
  src: string;
  sizePx: { readonly width: number; readonly height: number };
  zoom: number;
  draft: CalibrationDraft;
  dispatch: Dispatch<DraftAction>;
  suspect: LandmarkName | null;
  view: PitchView | null;
  pitch: PitchSize;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const attach = useCallback(
    (element: HTMLVideoElement | null) => {
      video.current = element;
      return player.attach(element);
    },
    [player],
  );
  const placeOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Place => {
    const box = surface.current?.getBoundingClientRect();
    return box ? [(clientX - box.left) / box.width, (clientY - box.top) / box.height] : [0.5, 0.5];
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = surfaceKey(event, draft, sizePx);
    if (!action) return;
    event.preventDefault();
    dispatch(action);
  };
  const chosenAt = draft.points.find(({ landmark }) => landmark === draft.chosen)?.imageXyNorm ?? null;
  const looked = pointed ?? chosenAt;
  const scroller = useZoomAbout(zoom, chosenAt);
  return (
    <div className="relative overflow-hidden rounded-xl bg-black">
      <div
        ref={scroller}
        className={`max-h-[70dvh] w-full overflow-auto ${zoom > 1 ? 'max-sm:min-h-[50dvh]' : ''}`}
        style={{ aspectRatio: `${sizePx.width} / ${sizePx.height}` }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: no element is a picture to click on; its keys are told in its label */}
        <div
          ref={surface}
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard places and moves points here
          tabIndex={0}
          aria-label={`Picture of the match. ${draft.chosen ? `Click ${landmarkWords(draft.chosen)}, or press Enter to put it in the middle; arrow keys move it.` : 'Choose a landmark first.'}`}
          className={`relative outline-offset-[-3px] ${draft.chosen ? 'cursor-crosshair' : ''}`}
          style={{ width: `${100 * zoom}%`, aspectRatio: `${sizePx.width} / ${sizePx.height}` }}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => setPointed(event.pointerType === 'mouse' ? placeOf(event) : null)}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => {
            if (draft.chosen) dispatch({ type: 'place', landmark: draft.chosen, at: placeOf(event) });
          }}
        >
          <video
            ref={attach}
            src={src}
            muted
            playsInline
            preload="auto"
            aria-label="Match video"
            className="absolute inset-0 size-full"
          />
          {view && <PitchDrawing view={view} pitch={pitch} points={draft.points} />}
          {draft.points.map((point) => (
            <PointHandle
              key={point.landmark}
              point={point}
              isChosen={point.landmark === draft.chosen}
              isSuspect={point.landmark === suspect}
              onChoose={() => dispatch({ type: 'choose', landmark: point.landmark })}
              onDrag={(to, isOngoing) =>
                dispatch({ type: 'place', landmark: point.landmark, at: placeOf(to), isOngoing })
              }
            />
          ))}
        </div>
      </div>
      {looked && <Loupe video={video} at={looked} side={looked[0] > 0.5 ? 'left' : 'right'} />}
    </div>
  );
}
