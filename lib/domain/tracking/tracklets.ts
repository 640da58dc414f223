import type { Lab } from '../detected-frame.ts';
import { boxAt, type LookTable, poseAt } from './look-table.ts';
import { boxToScene, type SceneBox, toPicture } from './scene-geometry.ts';
import { shirtOf, type TrackFacts } from './track-facts.ts';

/** Side of the picture at which someone went out of sight or came into it. */
export type PictureSide = 'left' | 'right';

/** One end of a tracklet: where someone was first or last seen, scene frame; velocity in picture heights a second. */
export type TrackletEnd = {
  readonly ptsSec: number;
  readonly box: SceneBox;
  readonly velocityX: number;
  readonly velocityY: number;
  /** null: the person was in the picture and was lost or found there. */
  readonly outAt: PictureSide | null;
};

/** What the tracker followed without losing it, in one scene. */
export type Tracklet = {
  readonly trackId: number;
  readonly sceneId: number;
  readonly looks: number;
  readonly start: TrackletEnd;
  readonly end: TrackletEnd;
  readonly shirtLab: Lab | null;
};

/** A speed is told from this many looks, at most this far (s) from the end. */
const SPEED_LOOKS = 6;
const SPEED_SEC = 0.8;
/** A speed told from this many looks counts half: the first box after a gap is often half a person. */
const HALF_TRUSTED_LOOKS = 2;
/** Boxes whose middle would lie this near the border are cut off and easily missed. */
const BORDER_NORM = 0.015;

type Spot = { readonly frame: number; readonly ptsSec: number; readonly box: SceneBox };
type Spots = { readonly sceneId: number; readonly first: Spot[]; readonly last: Spot[] };

/** Tracklets of these tracks, by the time of their start. */
export function trackletsOf(table: LookTable, facts: readonly TrackFacts[], pictureAspect: number): Tracklet[] {
  const spots = spotsOf(table, new Set(facts.map(({ trackId }) => trackId)), pictureAspect);
  return facts
    .flatMap((one): Tracklet[] => {
      const own = spots.get(one.trackId);
      const start = own && endOf(table, own, own.first, -1, pictureAspect);
      const end = own && endOf(table, own, own.last, 1, pictureAspect);
      if (!start || !end) return [];
      return [{ trackId: one.trackId, sceneId: own.sceneId, looks: one.looks, start, end, shirtLab: shirtOf(one) }];
    })
    .sort((a, b) => a.start.ptsSec - b.start.ptsSec || a.trackId - b.trackId);
}

function spotsOf(table: LookTable, wanted: ReadonlySet<number>, pictureAspect: number): Map<number, Spots> {
  const spots = new Map<number, Spots>();
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    const pose = poseAt(table, frame, pictureAspect);
    const end = table.firstPerson[frame + 1] ?? table.people.trackId.length;
    for (let row = table.firstPerson[frame] ?? end; row < end; row++) {
      const trackId = table.people.trackId[row] ?? 0;
      if (!wanted.has(trackId)) continue;
      const box = boxToScene(pose, boxAt(table.people, row));
      const spot = { frame, ptsSec: table.ptsSec[frame] ?? 0, box };
      const own = spots.get(trackId) ?? { sceneId: table.sceneId[frame] ?? 0, first: [], last: [] };
      spots.set(trackId, own);
      if (own.first.length < SPEED_LOOKS) own.first.push(spot);
      own.last.push(spot);
      if (own.last.length > SPEED_LOOKS) own.last.shift();
    }
  }
  return spots;
}

/** @param direction 1: the last spot is the end, and what comes after is asked for; -1: the first, and what was before */
function endOf(
  table: LookTable,
  { sceneId }: Spots,
  spots: readonly Spot[],
  direction: 1 | -1,
  pictureAspect: number,
): TrackletEnd | null {
  const spot = direction === 1 ? spots.at(-1) : spots[0];
  if (spot === undefined) return null;
  const near = spots.filter(({ ptsSec }) => Math.abs(ptsSec - spot.ptsSec) <= SPEED_SEC);
  const speed = { velocityX: slope(near, 'x'), velocityY: slope(near, 'y') };
  const next = spot.frame + direction;
  const isSameScene = table.sceneId[next] === sceneId;
  const elapsedSec = isSameScene ? (table.ptsSec[next] ?? spot.ptsSec) - spot.ptsSec : 0;
  const expectedX = spot.box.x + speed.velocityX * elapsedSec;
  const pose = poseAt(table, isSameScene ? next : spot.frame, pictureAspect);
  const [xNorm] = toPicture(pose, [expectedX, spot.box.y]);
  const outAt = xNorm < BORDER_NORM ? 'left' : xNorm > 1 - BORDER_NORM ? 'right' : null;
  return { ptsSec: spot.ptsSec, box: spot.box, ...speed, outAt };
}

/** Least-squares speed, drawn towards standing still where few looks tell it. */
function slope(spots: readonly Spot[], axis: 'x' | 'y'): number {
  const count = spots.length;
  if (count < 2) return 0;
  const meanSec = spots.reduce((sum, { ptsSec }) => sum + ptsSec, 0) / count;
  const mean = spots.reduce((sum, { box }) => sum + box[axis], 0) / count;
  let both = 0;
  let own = 0;
  for (const { ptsSec, box } of spots) {
    both += (ptsSec - meanSec) * (box[axis] - mean);
    own += (ptsSec - meanSec) ** 2;
  }
  return own === 0 ? 0 : (both / own) * (count / (count + HALF_TRUSTED_LOOKS));
}
