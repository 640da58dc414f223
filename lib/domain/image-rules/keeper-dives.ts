import type { EventCandidate } from '../event.ts';
import { PERSON_HEIGHT_M } from '../tracking/ground-scale.ts';
import type { ImagePerson, Look } from './image-play.ts';
import { rounded } from './rounded.ts';
import type { ImageRuleSettings } from './settings.ts';

/*
 * Beside a goal the camera shows the goalkeeper and little else: whoever shoots is out of the picture, the ball a streak. What is seen is the
 * goalkeeper, who stands, is on the ground, and stands again. On the ground the detector mostly sees nobody, or something wide and low.
 */

/** A goalkeeper who stood, from the last look before he went down to the first in which he stands again. */
type Fall = {
  readonly before: Look;
  readonly keeper: ImagePerson;
  readonly after: Look;
  /** Looks between that show him wide or low. */
  readonly seenDown: number;
};

/** `shot_stop_diving` by a goalkeeper shown near, told by his body alone. The key moment is when he leaves his feet. */
export function findKeeperDives(looks: readonly Look[], settings: ImageRuleSettings): EventCandidate[] {
  return fallsIn(looks, settings).map(({ before, keeper, after, seenDown }) => {
    const next = looks[before.index + 1] ?? after;
    const downSec = after.ptsSec - before.ptsSec;
    return {
      type: 'shot_stop_diving',
      startSec: Math.max(0, before.ptsSec - 1),
      keySec: (before.ptsSec + next.ptsSec) / 2,
      endSec: after.ptsSec,
      confidence: rounded(seenDown > 0 ? 0.5 : 0.45),
      team: null,
      playerTrackId: keeper.trackId,
      outcome: null,
      evidence: { downSec: rounded(downSec), looksSeenDown: seenDown, keeperHeightPart: rounded(keeper.box[3]) },
    };
  });
}

function fallsIn(looks: readonly Look[], settings: ImageRuleSettings): Fall[] {
  const falls: Fall[] = [];
  let standing: { readonly look: Look; readonly keeper: ImagePerson } | null = null;
  let seenDown = 0;
  for (const look of looks) {
    const keeper = nearKeeper(look, settings);
    if (standing && standing.look.sceneId !== look.sceneId) standing = null;
    if (keeper === null) continue;
    if (!isStanding(keeper, standing?.keeper ?? null, settings)) {
      seenDown += 1;
      continue;
    }
    const fall = standing && { before: standing.look, keeper: standing.keeper, after: look, seenDown };
    if (fall && isFall(looks, fall, keeper, settings)) falls.push(fall);
    standing = { look, keeper };
    seenDown = 0;
  }
  return falls;
}

/** The goalkeeper of a picture that shows him near and few others. */
function nearKeeper(look: Look, { dive }: ImageRuleSettings): ImagePerson | null {
  const keepers = look.people.filter(({ role }) => role === 'goalkeeper');
  const [keeper] = keepers.toSorted((a, b) => b.box[3] - a.box[3]);
  if (!keeper || keeper.box[3] < dive.minHeightPart * dive.lowPart) return null;
  const others = look.people.filter((person) => person !== keeper && person.box[3] > keeper.box[3] / 2);
  return others.length <= dive.maxOthers ? keeper : null;
}

function isStanding(keeper: ImagePerson, before: ImagePerson | null, { dive }: ImageRuleSettings): boolean {
  const usual = before?.box[3] ?? dive.minHeightPart;
  return keeper.shape <= dive.uprightShape && keeper.box[3] >= dive.lowPart * usual;
}

/** He stood steadily, was down for as long as a dive takes, and stands again not far from there. */
function isFall(looks: readonly Look[], fall: Fall, again: ImagePerson, { dive }: ImageRuleSettings): boolean {
  const { before, keeper, after } = fall;
  const downSec = after.ptsSec - before.ptsSec;
  if (downSec < dive.minDownSec || downSec > dive.maxDownSec || keeper.box[3] < dive.minHeightPart) return false;
  // Out at a side of the picture is not down.
  const [left, , width] = keeper.box;
  if (left < dive.borderPart || left + width > 1 - dive.borderPart) return false;
  const from = before.ptsSec - dive.steadySec;
  const shown = looks.filter(({ ptsSec }) => ptsSec >= from && ptsSec <= before.ptsSec);
  const stood = shown.filter(({ people }) => people.some(({ trackId }) => trackId === keeper.trackId));
  const isSteady = stood.length >= dive.minSteadyLooks && stood.length >= shown.length * dive.steadyPart;
  return isSteady && riseM(keeper, again) <= dive.maxRiseM;
}

/** From where he stood to where he stands again, metres of his own height: on the ground he is no measure for the picture's scale. */
function riseM({ sceneBox: from }: ImagePerson, { sceneBox: to }: ImagePerson): number {
  const feet = (box: ImagePerson['sceneBox']) => box.y + box.height / 2;
  return (Math.hypot(to.x - from.x, feet(to) - feet(from)) / from.height) * PERSON_HEIGHT_M;
}
