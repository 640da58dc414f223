import { cycleOverlay } from '../overlay/use-overlay-level.ts';
import type { Player } from '../player/player.ts';
import { loopRange } from './edges.ts';
import type { Command } from './keymap.ts';
import type { Studio } from './use-studio.ts';

const JUMP_SEC = 5;
const FAR_JUMP_SEC = 30;

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
    tenFramesBack: () => player.stepFrames(-10),
    tenFramesForward: () => player.stepFrames(10),
    backFar: () => player.seekBy(-FAR_JUMP_SEC),
    forwardFar: () => player.seekBy(FAR_JUMP_SEC),
    mute: player.toggleMute,
    fullscreen: toggleFullscreen,
    overlay: cycleOverlay,
    loop: () => player.toggleLoop(studio.selected && loopRange(studio.selected, player.durationSec())),
    goTo: player.openGoTo,
    previousEvent: () => studio.showNeighbour(-1),
    nextEvent: () => studio.showNeighbour(1),
    nextUnreviewed: () => studio.goToUnreviewed(1),
    previousUnreviewed: () => studio.goToUnreviewed(-1),
    playEvent: () => studio.show(studio.selected),
    confirm: () => studio.decide('confirmed'),
    reject: () => studio.decide('rejected'),
    undecide: () => studio.decide('undecided'),
    setStart: () => studio.setEdgeHere('start'),
    setEnd: () => studio.setEdgeHere('end'),
    add: studio.startAdding,
    sheet: openSheet,
  };
}
