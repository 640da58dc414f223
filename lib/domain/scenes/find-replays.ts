import { iou } from '../box.ts';
import { signatureDifference } from '../grey-picture.ts';
import type { Layout, SceneFacts } from './scene-facts.ts';

/*
 * Two things give a replay away. Broadcasters put the same full-screen picture (a wipe, a logo) before and after it; and what was filmed by the
 * same camera shows the same people at the same places as a little earlier, in the same order, slower or not. A replay from another camera
 * without a wipe is not found.
 */

export type ReplayConfig = {
  /** A wipe fills the screen no longer than this. */
  readonly maxWipeSec: number;
  /** It hides the pitch: no more of it than this (0..1) shows, and nobody. A near, shaky camera cuts often and looks alike, too. */
  readonly maxWipeGrass: number;
  /** Mean difference (0..1) up to which two pictures are the same wipe. */
  readonly sameWipe: number;
  /** A wipe with less contrast than this is a dip to black or white, and proves nothing. */
  readonly minWipeContrast: number;
  /** Between the two wipes of one replay. */
  readonly replaySec: readonly [least: number, most: number];
  /** How far back a repetition is looked for, and how long it may be. */
  readonly backSec: number;
  readonly maxRepeatSec: number;
  /** Two looks show the same moment when this part of the people overlap so much. */
  readonly samePart: number;
  readonly sameIou: number;
  readonly minPeople: number;
  /** Part of a scene's looks that must have been seen before, and how many at least. */
  readonly repeatedPart: number;
  readonly minRepeated: number;
  /** Looks nearer together than this show the same: the scene in question is read this far apart. */
  readonly lookEverySec: number;
};

export const DEFAULT_REPLAYS: ReplayConfig = {
  maxWipeSec: 1.7,
  maxWipeGrass: 0.12,
  sameWipe: 0.07,
  minWipeContrast: 0.04,
  replaySec: [1.5, 45],
  backSec: 90,
  maxRepeatSec: 40,
  samePart: 0.7,
  sameIou: 0.4,
  minPeople: 4,
  repeatedPart: 0.5,
  minRepeated: 3,
  lookEverySec: 0.36,
};

/** Scenes that are wipes, and scenes that show again what was. Indices into `scenes`. */
export function findReplays(
  scenes: readonly SceneFacts[],
  config: ReplayConfig = DEFAULT_REPLAYS,
): { readonly wipes: ReadonlySet<number>; readonly replays: ReadonlySet<number> } {
  const wipes = new Set<number>();
  const replays = new Set<number>();
  for (const [first, last] of wipePairs(scenes, config)) {
    wipes.add(first).add(last);
    for (let between = first + 1; between < last; between++) replays.add(between);
  }
  for (const index of scenes.keys()) {
    if (!wipes.has(index) && isRepetition(scenes, index, config)) replays.add(index);
  }
  return { wipes, replays };
}

/** Each wipe with the next one like it; both are then used up, so that the play between two replays is not a replay. */
function wipePairs(scenes: readonly SceneFacts[], config: ReplayConfig): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const isWipe = (scene: SceneFacts) =>
    scene.endSec - scene.startSec <= config.maxWipeSec &&
    scene.peopleCount === 0 &&
    scene.grassPart <= config.maxWipeGrass &&
    contrastOf(scene.cutPicture) >= config.minWipeContrast;
  let from = 0;
  for (const [index, scene] of scenes.entries()) {
    if (index < from || !isWipe(scene)) continue;
    const partner = scenes.findIndex((other, at) => at > index + 1 && isWipe(other) && isPair(scene, other, config));
    if (partner < 0) continue;
    pairs.push([index, partner]);
    from = partner + 1;
  }
  return pairs;
}

function isPair(first: SceneFacts, second: SceneFacts, { replaySec, sameWipe }: ReplayConfig): boolean {
  const betweenSec = second.startSec - first.endSec;
  if (betweenSec < replaySec[0] || betweenSec > replaySec[1]) return false;
  return signatureDifference(first.cutPicture ?? '', second.cutPicture ?? '') <= sameWipe;
}

/** Mean distance of the fields from their mean, 0..1. */
function contrastOf(signature: string | null): number {
  const fields = Array.from(atob(signature ?? ''), (letter) => letter.charCodeAt(0));
  const mean = fields.reduce((sum, value) => sum + value, 0) / Math.max(1, fields.length);
  return fields.reduce((sum, value) => sum + Math.abs(value - mean), 0) / Math.max(1, fields.length) / 255;
}

/** Whether most looks of a scene show moments of earlier scenes, going forward in time as these did. */
function isRepetition(scenes: readonly SceneFacts[], index: number, config: ReplayConfig): boolean {
  const scene = scenes[index];
  if (!scene || index === 0 || scene.endSec - scene.startSec > config.maxRepeatSec) return false;
  const looks = spaced(
    scene.layouts.filter(({ boxes }) => boxes.length >= config.minPeople),
    config.lookEverySec,
  );
  const [first] = looks;
  const last = looks.at(-1);
  // People who stand still look alike before and after a close-up, and nothing is shown twice.
  if (!first || !last || looks.length < config.minRepeated || likeness(first, last, config) >= config.samePart)
    return false;
  const earlier = scenes
    .slice(0, index)
    .filter(({ endSec }) => scene.startSec - endSec <= config.backSec)
    .flatMap(({ layouts }) => layouts.filter(({ ptsSec }) => scene.startSec - ptsSec <= config.backSec));
  let sinceSec = Number.NEGATIVE_INFINITY;
  let repeated = 0;
  const shownSec = new Set<number>();
  for (const look of looks) {
    const [same] = earlier
      .filter(({ ptsSec }) => ptsSec >= sinceSec)
      .map((before) => ({ ptsSec: before.ptsSec, alike: likeness(before, look, config) }))
      .filter(({ alike }) => alike >= config.samePart)
      .sort((a, b) => b.alike - a.alike || a.ptsSec - b.ptsSec);
    if (!same) continue;
    sinceSec = same.ptsSec;
    shownSec.add(same.ptsSec);
    repeated += 1;
  }
  return repeated >= config.minRepeated && repeated >= config.repeatedPart * looks.length && shownSec.size > 1;
}

function spaced(looks: readonly Layout[], everySec: number): Layout[] {
  let lastSec = Number.NEGATIVE_INFINITY;
  return looks.filter(({ ptsSec }) => {
    if (ptsSec - lastSec < everySec) return false;
    lastSec = ptsSec;
    return true;
  });
}

/** Part (0..1) of the people of both looks who have a counterpart, one counterpart serving one person; 0 where it is less than `samePart`. */
function likeness(a: Layout, b: Layout, { sameIou, samePart }: ReplayConfig): number {
  const most = Math.max(a.boxes.length, b.boxes.length);
  if (most === 0) return 0;
  const needed = samePart * most;
  if (Math.min(a.boxes.length, b.boxes.length) < needed) return 0;
  const free = [...b.boxes];
  let found = 0;
  for (const [index, box] of a.boxes.entries()) {
    const at = free.findIndex((other) => iou(box, other) >= sameIou);
    if (at >= 0) {
      free.splice(at, 1);
      found += 1;
    } else if (found + a.boxes.length - index - 1 < needed) return 0;
  }
  return found / most;
}
