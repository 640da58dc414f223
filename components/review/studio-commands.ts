import type { Player } from '../player/player.ts';
import type { TimeView } from '../timeline/time-view.ts';
import type { Command } from './keymap.ts';
import type { Studio } from './use-studio.ts';

const JUMP_SEC = 5;

function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else
    void document
      .getElementById('player')
      ?.requestFullscreen()
      .catch(() => undefined);
}

/** What each key does. A command without an entry here does not compile. */
export function studioCommands(
  studio: Studio,
  player: Player,
  openSheet: () => void,
  view: TimeView,
): Readonly<Record<Command, () => void>> {
  return {
    toggle: player.toggle,
    toggleAtNormalSpeed: () => {
      player.setRate(1);
      player.toggle();
    },
    slower: player.slower,
    faster: player.faster,
    back: () => player.seekBy(-JUMP_SEC),
    forward: () => player.seekBy(JUMP_SEC),
    backOne: () => player.seekBy(-1),
    forwardOne: () => player.seekBy(1),
    frameBack: () => player.stepFrames(-1),
    frameForward: () => player.stepFrames(1),
    mute: player.toggleMute,
    fullscreen: toggleFullscreen,
    previousEvent: () => studio.showNeighbour(-1),
    nextEvent: () => studio.showNeighbour(1),
    nextUnreviewed: () => studio.goToUnreviewed(1),
    previousUnreviewed: () => studio.goToUnreviewed(-1),
    playEvent: () => studio.show(studio.selected),
    zoomToEvent: () => {
      const event = studio.selected;
      if (event) view.toggleZoomTo(event.event_id, event.timestamp_start, event.timestamp_end);
    },
    confirm: () => studio.decide('confirmed'),
    reject: () => studio.decide('rejected'),
    undecide: () => studio.decide('undecided'),
    setStart: () => studio.setEdgeHere('start'),
    setEnd: () => studio.setEdgeHere('end'),
    add: studio.startAdding,
    sheet: openSheet,
  };
}
