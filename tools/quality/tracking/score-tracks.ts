import { clipBox } from '../../../lib/domain/box.ts';
import type { PlayFrame } from '../../../lib/domain/play.ts';
import { clearMot } from '../../../lib/domain/tracking-scores/clear-mot.ts';
import { type Hota, hotaOf } from '../../../lib/domain/tracking-scores/hota.ts';
import { identityF1 } from '../../../lib/domain/tracking-scores/identity-f1.ts';
import { overlapsOf, type ScoredBox, type ScoredLook } from '../../../lib/domain/tracking-scores/scored-look.ts';
import type { TrueLook, TrueMatch } from './true-look.ts';

export type TrackScores = Hota & { readonly idf1: number; readonly mota: number; readonly idSwitches: number };

/** Scenes are told apart in ids by this factor: no id of a person is larger. */
const IDS_PER_SCENE = 10_000;

/**
 * Looks of players (goalkeepers among them, referees not) as scores read them. Whoever is called a referee is not counted as found;
 * a referee called a player is a false find.
 * @param ids `by scene`: a jump of everybody ends all true ids, as it ends all tracks; `whole`: a person keeps his id for the whole video
 */
export function scoredLooks(
  match: TrueMatch,
  frames: Iterable<PlayFrame>,
  ids: 'by scene' | 'whole' = 'by scene',
): ScoredLook[] {
  const truthOf = new Map(match.looks.map((look) => [look.frameNumber, look]));
  const looks: ScoredLook[] = [];
  for (const frame of frames) {
    const truth = truthOf.get(frame.frameNumber);
    if (truth) looks.push({ truth: trueBoxes(truth, ids), found: foundBoxes(frame) });
  }
  return looks;
}

function trueBoxes({ people, sceneId }: TrueLook, ids: 'by scene' | 'whole'): ScoredBox[] {
  const offset = ids === 'by scene' ? sceneId * IDS_PER_SCENE : 0;
  return people
    .filter(({ role }) => role !== 'referee')
    .map(({ id, bboxXywhNorm }) => ({ id: id + offset, box: clipBox(bboxXywhNorm) }));
}

function foundBoxes({ people }: PlayFrame): ScoredBox[] {
  return people.flatMap(({ trackId, role, bboxXywhNorm }) =>
    role === 'referee' || bboxXywhNorm === null ? [] : [{ id: trackId, box: bboxXywhNorm }],
  );
}

export function scoreTracks(looks: readonly ScoredLook[]): TrackScores {
  const tracks = overlapsOf(looks);
  const { mota, idSwitches } = clearMot(tracks);
  return { ...hotaOf(tracks), idf1: identityF1(tracks), mota, idSwitches };
}
