import type { BboxXywhNorm } from './box.ts';
import type { PlayFrame, PlayPerson } from './play.ts';

/**
 * A detector blinks, often while somebody kicks: who was seen before and after is put where he must have been between.
 * @param longestBlinkSec unseen for longer (seconds), he may have turned
 * @param test whom to fill in; everybody unless said
 */
export function fillBlinks(
  frames: readonly PlayFrame[],
  longestBlinkSec: number,
  test: (person: PlayPerson) => boolean = () => true,
): PlayFrame[] {
  const missing = frames.map((): PlayPerson[] => []);
  const lastSeen = new Map<number, { readonly index: number; readonly person: PlayPerson }>();
  frames.forEach((frame, index) => {
    for (const person of frame.people) {
      if (!test(person)) continue;
      const seen = lastSeen.get(person.trackId);
      const before = seen && frames[seen.index];
      if (seen && before?.sceneId === frame.sceneId && frame.ptsSec - before.ptsSec <= longestBlinkSec)
        for (let gap = seen.index + 1; gap < index; gap += 1) {
          const between = frames[gap];
          if (between === undefined) continue;
          const part = (between.ptsSec - before.ptsSec) / (frame.ptsSec - before.ptsSec);
          missing[gap]?.push(blend(seen.person, person, part));
        }
      lastSeen.set(person.trackId, { index, person });
    }
  });
  return frames.map((frame, index) => {
    const more = missing[index] ?? [];
    return more.length === 0 ? frame : { ...frame, people: [...frame.people, ...more] };
  });
}

/** @param part 0..1 of the way from one to the other */
function blend(from: PlayPerson, to: PlayPerson, part: number): PlayPerson {
  const between = (a: number, b: number) => a + (b - a) * part;
  const [a, b] = [from.bboxXywhNorm, to.bboxXywhNorm];
  const bboxXywhNorm: BboxXywhNorm | null =
    a && b ? [between(a[0], b[0]), between(a[1], b[1]), between(a[2], b[2]), between(a[3], b[3])] : null;
  const [p, q] = [from.pitchXyM, to.pitchXyM];
  const pitchXyM = p && q ? ([between(p[0], q[0]), between(p[1], q[1])] as const) : null;
  return { ...from, bboxXywhNorm, pitchXyM, confidence: 0 };
}
