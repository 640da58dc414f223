import { cycleOverlay } from '../overlay/use-overlay-level.ts';
import type { Player } from '../player/player.ts';
import type { TimeView } from '../timeline/time-view.ts';
import { loopRange } from './edges.ts';
import type { Command } from './keymap.ts';
import { typesByKey } from './type-keys.ts';
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

function focusField(id: string): void {
  document.getElementById(id)?.focus();
}

type TypeCommand = Extract<Command, `type${number}`>;

/** The digits: what the panel shows beside each of them. */
function typeCommands(studio: Studio): Readonly<Record<TypeCommand, () => void>> {
  const types = studio.selected ? typesByKey(studio.selected.event_type) : [];
  const change = (index: number) => () => {
    const type = types[index];
    if (type) studio.changeType(type);
  };
  return {
    type1: change(0),
    type2: change(1),
    type3: change(2),
    type4: change(3),
    type5: change(4),
    type6: change(5),
    type7: change(6),
    type8: change(7),
    type9: change(8),
  };
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
    frameBack: () => (studio.activeEdge ? studio.nudgeEdge(-1) : player.stepFrames(-1)),
    frameForward: () => (studio.activeEdge ? studio.nudgeEdge(1) : player.stepFrames(1)),
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
    split: studio.split,
    merge: studio.mergeWithNext,
    comment: () => focusField('event-comment'),
    player: () => focusField('event-player'),
    favourite: studio.toggleFavourite,
    startEdge: () => studio.chooseEdge('start'),
    endEdge: () => studio.chooseEdge('end'),
    extendStart: () => studio.extendEdge('start', -1),
    extendEnd: () => studio.extendEdge('end', 1),
    pick: () => studio.selectedId !== null && studio.picked.toggle(studio.selectedId, false),
    pickAll: studio.picked.all,
    pickNone: () => (studio.activeEdge ? studio.chooseEdge(null) : studio.picked.none()),
    confirmPicked: () => studio.decidePicked('confirmed'),
    rejectPicked: () => studio.decidePicked('rejected'),
    regenerate: () => document.getElementById('regenerate')?.click(),
    undo: studio.edits.undo,
    redo: studio.edits.redo,
    ...typeCommands(studio),
    sheet: openSheet,
  };
}
