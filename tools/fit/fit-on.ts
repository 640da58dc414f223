import { iou } from '../../lib/domain/box.ts';
import { isSameBall, type ScoredPicture } from '../../lib/domain/detection-scoring.ts';
import { BALL_EVIDENCE, type BallWeights, ballWitnesses } from '../../lib/domain/judges/ball-evidence.ts';
import { judgeBalls } from '../../lib/domain/judges/ball-judge.ts';
import { PERSON_EVIDENCE, type PersonWeights, personWitnesses } from '../../lib/domain/judges/person-evidence.ts';
import { judgePeople } from '../../lib/domain/judges/person-judge.ts';
import type { FoldPicture } from './read-fold.ts';
import { fitSoftmax } from './softmax-regression.ts';

export type Fitted = { readonly ball: BallWeights; readonly person: PersonWeights };

const BALL_RIDGE = 5;
const PERSON_RIDGE = 5;
const MIN_IOU = 0.5;
/** Boxes that are hardly people teach nothing about their kinds. */
const MIN_PERSON = 0.25;
const KINDS = ['player', 'goalkeeper', 'referee'] as const;

/** @param simulated  joins in for the kinds of people; its ball, of which only the middle is known, teaches nothing about size and sight */
export function fitOn(pictures: readonly FoldPicture[], simulated: readonly FoldPicture[]): Fitted {
  const [ball = []] = fitSoftmax(ballRows(pictures), BALL_RIDGE);
  const [goalkeeper = [], referee = []] = fitSoftmax(personRows([...pictures, ...simulated]), PERSON_RIDGE);
  return {
    ball: named(BALL_EVIDENCE, ball),
    person: { goalkeeper: named(PERSON_EVIDENCE, goalkeeper), referee: named(PERSON_EVIDENCE, referee) },
  };
}

/** The picture as the judges with these weights would have told it. */
export function judgedBy({ truth, people, balls, scene }: FoldPicture, { ball, person }: Fitted): ScoredPicture {
  const judged = [
    ...judgePeople(people, person),
    ...judgeBalls(balls, scene, ball).map((one) => ({ ...one, className: 'ball' as const })),
  ];
  return { truth, found: judged, aspect: scene.aspect };
}

function ballRows(pictures: readonly FoldPicture[]) {
  const rows: number[][] = [];
  const kinds: number[] = [];
  for (const { truth, balls, scene } of pictures) {
    const evidenceOf = ballWitnesses(scene);
    const free = new Set(truth.filter(({ className }) => className === 'ball'));
    for (const candidate of balls.toSorted((a, b) => b.confidence - a.confidence)) {
      const hit = [...free].find((label) => isSameBall(candidate.bboxXywhNorm, label.bboxXywhNorm, scene.aspect));
      if (hit) free.delete(hit);
      const evidence = evidenceOf(candidate);
      rows.push(BALL_EVIDENCE.map((name) => evidence[name]));
      kinds.push(hit ? 1 : 0);
    }
  }
  return { rows, kinds, count: 2 };
}

function personRows(pictures: readonly FoldPicture[]) {
  const rows: number[][] = [];
  const kinds: number[] = [];
  for (const { truth, people } of pictures) {
    const { evidenceOf } = personWitnesses(people);
    for (const person of people) {
      const label = truth.find(
        ({ className, bboxXywhNorm }) => className !== 'ball' && iou(bboxXywhNorm, person.bboxXywhNorm) >= MIN_IOU,
      );
      if (!label || label.className === 'ball' || !person.kindConfidences || person.confidence < MIN_PERSON) continue;
      const evidence = evidenceOf(person, person.kindConfidences);
      rows.push(PERSON_EVIDENCE.map((name) => evidence[name]));
      kinds.push(KINDS.indexOf(label.className));
    }
  }
  return { rows, kinds, count: KINDS.length };
}

function named<Name extends string>(names: readonly Name[], weights: readonly number[]): Record<Name | 'bias', number> {
  const entries = [...names, 'bias' as const].map((name, at) => [name, weights[at] ?? 0]);
  return Object.fromEntries(entries) as Record<Name | 'bias', number>;
}
