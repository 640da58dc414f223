import {
  BALL_EVIDENCE,
  type BallCandidate,
  type BallEvidence,
  type BallScene,
  type BallWeights,
  ballWitnesses,
} from './ball-evidence.ts';
import { BALL_WEIGHTS } from './ball-weights.ts';
import { chanceOf } from './log-odds.ts';

/** There is one ball: where another candidate is likelier, this part of the lead is taken from one's own log odds. */
const RIVAL_PART = 0.5;

/**
 * What a picture's candidates are worth as the match's ball, best first: `confidence` becomes the chance that it is. A network knows what a
 * ball looks like; spare balls behind the line, the penalty spot and lamps look like one too, and lie where no ball is played.
 */
export function judgeBalls<T extends BallCandidate>(
  balls: readonly T[],
  scene: BallScene,
  weights: BallWeights = BALL_WEIGHTS,
): T[] {
  const evidenceOf = ballWitnesses(scene);
  const odds = balls.map((ball) => oddsOf(evidenceOf(ball), weights));
  return balls
    .map((ball, index) => {
      const own = odds[index] ?? 0;
      const rival = Math.max(own, ...odds.filter((_, other) => other !== index));
      return { ...ball, confidence: chanceOf(own - RIVAL_PART * (rival - own)) };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

function oddsOf(evidence: BallEvidence, weights: BallWeights): number {
  return BALL_EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], weights.bias);
}
