import { useEffect, useEffectEvent } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Player } from '../player/player.ts';
import { loopRange } from './edges.ts';
import type { EventFilter } from './event-filter.ts';
import { decodeView, encodeView } from './url-state.ts';

/** Browsers refuse an address that changes too often. */
const AFTER_CHANGE_MS = 400;
const WHILE_PLAYING_MS = 5000;

/** The view that the address of this page asks for; to be read once, when the studio opens. */
export function openedView(events: readonly MatchEvent[]) {
  const view = decodeView(window.location.search);
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
): () => string {
  const { filter, selectedId, opened } = studio;
  const address = () => {
    const query = encodeView({ filter, eventId: selectedId, atSec: player.atSec() }, window.location.search);
    return `${window.location.pathname}${query && `?${query}`}`;
  };
  const write = useEffectEvent(() => {
    const wanted = address();
    if (wanted === `${window.location.pathname}${window.location.search}`) return;
    try {
      window.history.replaceState(null, '', `${wanted}${window.location.hash}`);
    } catch {
      // Safari, when a hundred came within half a minute: the next change says it again.
    }
  });
  const goThere = useEffectEvent(() => {
    const sec = opened.atSec ?? (opened.event ? loopRange(opened.event, durationSec).startSec : 0);
    if (sec > 0) player.seek(sec);
  });
  useEffect(() => goThere(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written has changed, though only `write` reads it
  useEffect(() => {
    const timer = setTimeout(write, AFTER_CHANGE_MS);
    return () => clearTimeout(timer);
  }, [filter, selectedId]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = player.subscribeTime(() => {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          write();
        },
        player.state().isPlaying ? WHILE_PLAYING_MS : AFTER_CHANGE_MS,
      );
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [player]);
  return () => `${window.location.origin}${address()}`;
}
