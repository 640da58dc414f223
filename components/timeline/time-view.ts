import { createSignal } from '../player/signal.ts';
import { pinched, revealing, showing, type ViewState, wholeMatch, zoomedBy, zoomedTo } from './view-state.ts';
import { isSameWindow, type ViewWindow, windowOf } from './view-window.ts';

type Finger = { readonly sec: number; readonly xPx: number };

/** Which part of a match its timeline shows. Outside React, because it changes with every turn of a wheel. Members may be handed around. */
export class TimeView {
  readonly #changes = createSignal();
  #state: ViewState;
  #window: ViewWindow;
  /** Where Z goes back to, and from what. */
  #back: { readonly key: string; readonly startSec: number; readonly spanSec: number } | null = null;

  constructor(durationSec: number) {
    this.#state = wholeMatch(durationSec);
    this.#window = windowOf(this.#state);
  }

  readonly subscribe = this.#changes.subscribe;
  readonly state = (): ViewState => this.#state;
  /** The same object for as long as nothing needs to be drawn anew. */
  readonly window = (): ViewWindow => this.#window;

  readonly setWidth = (widthPx: number): void => this.#set({ ...this.#state, widthPx });
  readonly panTo = (startSec: number): void => this.#set(showing(this.#state, startSec, this.#state.spanSec));
  readonly panBy = (sec: number): void => this.panTo(this.#state.startSec + sec);
  readonly reveal = (startSec: number, endSec: number): void => this.#set(revealing(this.#state, startSec, endSec));
  readonly zoomBy = (factor: number, aboutSec: number): void => this.#zoom(zoomedBy(this.#state, factor, aboutSec));
  readonly zoomTo = (startSec: number, endSec: number): void => this.#zoom(zoomedTo(this.#state, startSec, endSec));
  readonly pinch = (a: Finger, b: Finger): void => this.#zoom(pinched(this.#state, a, b));
  /** A span as it stands, from an address say. */
  readonly show = (startSec: number, spanSec: number): void => this.#zoom(showing(this.#state, startSec, spanSec));
  readonly showAll = (): void => this.#zoom(showing(this.#state, 0, this.#state.durationSec));

  /** To a span and, asked again for the same `key`, back to what was shown before. */
  readonly toggleZoomTo = (key: string, startSec: number, endSec: number): void => {
    const { startSec: fromSec, spanSec } = this.#state;
    const back = this.#back;
    if (back?.key === key) {
      this.#back = null;
      this.#set(showing(this.#state, back.startSec, back.spanSec));
      return;
    }
    this.#back = { startSec: back?.startSec ?? fromSec, spanSec: back?.spanSec ?? spanSec, key };
    this.#set(zoomedTo(this.#state, startSec, endSec));
  };

  #zoom(next: ViewState): void {
    this.#back = null;
    this.#set(next);
  }

  #set(next: ViewState): void {
    const now = this.#state;
    if (next.startSec === now.startSec && next.spanSec === now.spanSec && next.widthPx === now.widthPx) return;
    this.#state = next;
    const window = windowOf(next);
    if (!isSameWindow(window, this.#window)) this.#window = window;
    this.#changes.tell();
  }
}
