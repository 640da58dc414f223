import { useEffect, useEffectEvent } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Player } from '../player/player.ts';
import { loopRange } from './edges.ts';
import type { EventFilter } from './event-filter.ts';
import { decodeView, encodeView, type ShownSpan } from './url-state.ts';

/** Browsers refuse an address that changes too often. */
const AFTER_CHANGE_MS = 400;
const WHILE_PLAYING_MS = 5000;

/** A timeline whose zoom belongs to the view. */
export type ZoomedTimeline = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ShownSpan & { readonly durationSec: number };
  readonly show: (startSec: number, spanSec: number) => void;
};

function spanOf(timeline: ZoomedTimeline | undefined): ShownSpan | null {
  if (!timeline) return null;
  const { startSec, spanSec, durationSec } = timeline.state();
  return spanSec < durationSec ? { startSec, spanSec } : null;
}

/** The view that the address of this page asks for; to be read once, when the studio opens. */
export function openedView(events: readonly MatchEvent[]) {
  // On the server there is no address to read; the browser opens the studio anew.
  const view = decodeView(typeof window === 'undefined' ? '' : window.location.search);
  const event = events.find(({ event_id }) => event_id === view.eventId) ?? null;
  return { ...view, event, eventId: event?.event_id ?? null };
}

/** Starts where the address says, and keeps it to what is looked at. @returns the address of the view right now */
export function useUrlView(
  studio: {
    readonly filter: EventFilter;
    readonly selectedId: string | null;
    readonly opened: ReturnType<typeof openedView>;
  },
  player: Player,
  durationSec: number,
  timeline?: ZoomedTimeline,
): () => string {
  const { filter, selectedId, opened } = studio;
  const address = () => {
    const query = encodeView(
      { filter, eventId: selectedId, atSec: player.atSec(), shown: spanOf(timeline) },
      window.location.search,
    );
    return `${window.location.pathname}${query && `?${query}`}`;
  };
  const write = useEffectEvent(() => {
    const wanted = address();
    if (wanted === `${window.location.pathname}${window.location.search}`) return;
    try {
      // With the entry's own state the router is not told: it would drop a page that somebody is on the way to.
      window.history.replaceState(window.history.state, '', `${wanted}${window.location.hash}`);
    } catch {
      // Safari, when a hundred came within half a minute: the next change says it again.
    }
  });
  const goThere = useEffectEvent(() => {
    const sec = opened.atSec ?? (opened.event ? loopRange(opened.event, durationSec).startSec : 0);
    if (sec > 0) player.seek(sec);
    if (opened.shown) timeline?.show(opened.shown.startSec, opened.shown.spanSec);
  });
  useEffect(() => goThere(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written has changed, though only `write` reads it
  useEffect(() => {
    const timer = setTimeout(write, AFTER_CHANGE_MS);
    return () => clearTimeout(timer);
  }, [filter, selectedId]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const writeIn = (ms: number) => {
      timer = setTimeout(() => {
        timer = undefined;
        write();
      }, ms);
    };
    const onTime = () => {
      if (timer === undefined) writeIn(player.state().isPlaying ? WHILE_PLAYING_MS : AFTER_CHANGE_MS);
    };
    // Not on the way: whoever zooms or scrolls looks for something, and every change of the address costs a picture or two.
    const onView = () => {
      clearTimeout(timer);
      writeIn(AFTER_CHANGE_MS);
    };
    const stops = [player.subscribeTime(onTime), timeline?.subscribe(onView)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop?.();
    };
  }, [player, timeline]);
  return () => `${window.location.origin}${address()}`;
}
