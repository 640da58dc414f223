import {
  BALL_EVIDENCE,
  type BallCandidate,
  type BallEvidence,
  type BallScene,
  type BallWeights,
  ballWitnesses,
} from './ball-evidence.ts';
import { BALL_WEIGHTS } from './ball-weights.ts';

/** However sure of one candidate: what the others are worth must not vanish. */
const MAX_LOG_ODDS = 4;

/**
 * What a picture's candidates are worth as the match's ball, best first: `confidence` becomes the chance that it is. A network knows what a
 * ball looks like; spare balls behind the line, the penalty spot and lamps look like one too, and lie where no ball is played. And there is one
 * ball: it is this candidate, or another, or none of them.
 */
export function judgeBalls<T extends BallCandidate>(
  balls: readonly T[],
  scene: BallScene,
  weights: BallWeights = BALL_WEIGHTS,
): T[] {
  const evidenceOf = ballWitnesses(scene);
  const odds = balls.map((ball) => Math.exp(Math.min(MAX_LOG_ODDS, logOddsOf(evidenceOf(ball), weights))));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return balls
    .map((ball, index) => ({ ...ball, confidence: (odds[index] ?? 0) / (1 + all) }))
    .sort((a, b) => b.confidence - a.confidence);
}

function logOddsOf(evidence: BallEvidence, weights: BallWeights): number {
  return BALL_EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], weights.bias);
}
