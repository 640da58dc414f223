import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { TimeView } from './time-view.ts';
import type { ViewState } from './view-state.ts';
import type { ViewWindow } from './view-window.ts';

export function useTimeView(durationSec: number): TimeView {
  const [view] = useState(() => new TimeView(durationSec));
  return view;
}

/** What is to be drawn; changes seldom. */
export function useViewWindow(view: TimeView): ViewWindow {
  return useSyncExternalStore(view.subscribe, view.window, view.window);
}

/** Something told of a view in words or numbers, such as its zoom. */
export function useOfView<Told extends string | number | boolean>(
  view: TimeView,
  tell: (state: ViewState) => Told,
): Told {
  const read = () => tell(view.state());
  return useSyncExternalStore(view.subscribe, read, read);
}

/** Runs with every move of the view, before it is painted, without drawing a component anew. `place` must keep its identity. */
export function useEachView(view: TimeView, place: (state: ViewState) => void): void {
  useLayoutEffect(() => {
    const onChange = () => place(view.state());
    onChange();
    return view.subscribe(onChange);
  }, [view, place]);
}
