import type { KeyboardEvent } from 'react';
import { clipTitle } from '../../lib/domain/clip-title.ts';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import { useMatchSetup } from '../setup/match-setup-context.tsx';
import type { SpriteCue } from '../timeline/sprite-vtt.ts';
import { DeskClipRow } from './desk-clip-row.tsx';
import { useRowDrag } from './use-row-drag.ts';

export type ClipMoves = {
  /** @param to its place among the others */
  readonly onMove: (from: number, to: number) => void;
  readonly onLeaveOut: (index: number) => void;
};

/** The clips of a reel in their order: play from one, put it elsewhere, leave it out. */
export function DeskClipList({
  clips,
  byId,
  cues,
  now,
  onShow,
  onMove,
  onLeaveOut,
}: ClipMoves & {
  clips: readonly ClipBoundary[];
  byId: ReadonlyMap<string, MatchEvent>;
  cues: readonly SpriteCue[];
  now: number;
  onShow: (index: number) => void;
}) {
  const { list, drag, handle } = useRowDrag(onMove);
  const focusRow = (index: number) => {
    const row = list.current?.children[index];
    row?.querySelector<HTMLElement>('button[data-clip]')?.focus();
  };
  const onKey = (index: number) => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const to = index + step;
    if (step !== 0 && to >= 0 && to < clips.length) {
      if (event.altKey) onMove(index, to);
      // The rows keep their elements, so the focus must follow the clip by hand.
      requestAnimationFrame(() => focusRow(to));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      onLeaveOut(index);
      requestAnimationFrame(() => focusRow(Math.min(index, clips.length - 2)));
    } else if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const setup = useMatchSetup();
  return (
    <ol ref={list} aria-label="Clips of the reel, in order" className="-mx-1 flex flex-col">
      {clips.map((clip, index) => (
        <DeskClipRow
          key={`${clip.source_file} ${clip.start_sec} ${clip.end_sec}`}
          clip={clip}
          title={clipTitle(clip, byId, setup)}
          cues={cues}
          place={index + 1}
          isNow={index === now}
          isDragged={drag?.from === index}
          drop={drag && drag.to !== drag.from && drag.to === index ? (drag.to < drag.from ? 'above' : 'below') : null}
          handle={handle(index)}
          onShow={() => onShow(index)}
          onKey={onKey(index)}
          onLeaveOut={() => onLeaveOut(index)}
        />
      ))}
    </ol>
  );
}
