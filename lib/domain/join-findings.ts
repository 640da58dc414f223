import type { EventCandidate } from './event.ts';
import { familyOf } from './event-family.ts';

/*
 * Through a panning camera both sets of rules have their say. Metres tell where a ball crossed the line, and so which shot it was; but a ball in
 * the air is placed far behind where it is, and shots are lost. Boxes in the picture find more shots and know less about them.
 */

/** Moments of one family nearer than this are one moment. */
const SAME_MOMENT_SEC = 2.5;
/** A ball that is in was not stopped. */
const AFTER_GOAL_SEC = 2;

/** These are about who is how near to whom: where metres are known the picture has no say. */
const METRES_ONLY: ReadonlySet<string> = new Set(['one_on_one', 'dribble_sequence', 'tackle']);

/** Told in metres first; what only the picture told is added where no moment of its family is near. Not sorted. */
export function joinFindings(
  inMetres: readonly EventCandidate[],
  inPicture: readonly EventCandidate[],
): EventCandidate[] {
  const isSame = (a: EventCandidate, b: EventCandidate) =>
    familyOf(a.type) === familyOf(b.type) && Math.abs(a.keySec - b.keySec) <= SAME_MOMENT_SEC;
  const joined = [
    ...inMetres.map((told) =>
      sure(
        told,
        inPicture.filter((seen) => isSame(told, seen)),
      ),
    ),
    ...inPicture.filter((seen) => !METRES_ONLY.has(seen.type) && !inMetres.some((told) => isSame(told, seen))),
  ];
  const goals = joined.filter(
    ({ type, outcome }) => type === 'goal' || (familyOf(type) === 'shot' && outcome === 'goal'),
  );
  return joined.filter(
    (one) =>
      familyOf(one.type) !== 'goalkeeper_stop' ||
      !goals.some(({ keySec }) => Math.abs(keySec - one.keySec) <= AFTER_GOAL_SEC),
  );
}

/**
 * What both tell is as sure as the surer one; the type is that of the metres. But a ball that was seen to lie behind the keeper is in, whatever
 * the metres took it for on its way: in the air it is placed where it is not.
 */
function sure(told: EventCandidate, seen: readonly EventCandidate[]): EventCandidate {
  if (seen.length === 0) return told;
  const inNet = seen.find(({ type }) => type === 'goal');
  if (inNet && told.type === 'shot_on_target')
    return { ...inNet, team: told.team, evidence: { ...told.evidence, ...inNet.evidence, seenInPictureToo: true } };
  // A strike that a field player stopped, and one moments later that the goalkeeper stopped: that is the one the save belongs to.
  const saved = seen.find(({ outcome }) => outcome === 'save');
  if (saved && told.outcome === 'block') return saved;
  return {
    ...told,
    confidence: Math.max(told.confidence, ...seen.map(({ confidence }) => confidence)),
    evidence: { ...told.evidence, seenInPictureToo: true },
  };
}
