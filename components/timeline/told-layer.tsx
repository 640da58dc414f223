import { type CSSProperties, type HTMLAttributes, useCallback, useRef } from 'react';
import type { TimeView } from './time-view.ts';
import { useEachView } from './use-time-view.ts';
import type { Told } from './use-told.ts';
import { pxPerSec, type ViewState } from './view-state.ts';

/**
 * Holds many things that have their place in time and show nothing: what can be pressed or read out of something painted. Each lies
 * where it lay in the view that the layer was told of; what the view has moved since is made up for by moving and stretching the whole.
 */
export function ToldLayer({
  view,
  told,
  className = '',
  style,
  ...rest
}: HTMLAttributes<HTMLDivElement> & {
  view: TimeView;
  /** null: nothing is set down yet. */
  told: Told | null;
}) {
  const layer = useRef<HTMLDivElement>(null);
  const follow = useCallback(
    (state: ViewState) => {
      if (!layer.current || !told || told.pxPerSec === 0) return;
      const scale = pxPerSec(state);
      const leftPx = (told.window.originSec - state.startSec) * scale;
      layer.current.style.transform = `translateX(${leftPx}px) scaleX(${scale / told.pxPerSec})`;
    },
    [told],
  );
  useEachView(view, follow);
  const places = { '--origin-sec': told?.window.originSec, '--px-per-sec': told?.pxPerSec } as CSSProperties;
  return <div ref={layer} className={`origin-top-left ${className}`} style={{ ...style, ...places }} {...rest} />;
}
