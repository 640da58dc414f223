import { describe, expect, it } from 'vitest';
import type { EventCandidate } from './event.ts';
import { tellByGoalKick } from './tell-by-goal-kick.ts';

function at(keySec: number, type: EventCandidate['type'], rest: Partial<EventCandidate> = {}): EventCandidate {
  const base = { startSec: keySec, keySec, endSec: keySec + 1, confidence: 0.5, playerTrackId: null, evidence: {} };
  return { type, ...base, team: null, outcome: null, ...rest };
}

const GOAL_KICK = at(20, 'goal_kick', { team: 'away', outcome: 'long' });
const typesOf = (...events: EventCandidate[]) => tellByGoalKick(events).map(({ type }) => type);

describe('a strike whose end was not seen, and a goal kick after it', () => {
  it('went past the goal', () => {
    const [miss, kick] = tellByGoalKick([at(10, 'shot_on_target', { team: 'home' }), GOAL_KICK]);
    expect(miss).toMatchObject({ type: 'shot_off_target', outcome: 'out', evidence: { goal_kick_after: true } });
    expect(kick).toBe(GOAL_KICK);
  });

  it('keeps the type of a set piece', () => {
    const [miss] = tellByGoalKick([at(10, 'free_kick_shot', { outcome: 'unseen' }), GOAL_KICK]);
    expect(miss).toMatchObject({ type: 'free_kick_shot', outcome: 'out' });
  });

  it('is left alone where the end was seen, the ball was played on, the other goal was aimed at, or it was long ago', () => {
    expect(typesOf(at(10, 'shot_on_target', { outcome: 'save' }), GOAL_KICK)).toContain('shot_on_target');
    expect(typesOf(at(10, 'shot_on_target'), at(12, 'catch'), GOAL_KICK)).toContain('shot_on_target');
    expect(typesOf(at(10, 'shot_on_target', { team: 'away' }), GOAL_KICK)).toContain('shot_on_target');
    expect(typesOf(at(-21, 'shot_on_target'), GOAL_KICK)).toContain('shot_on_target');
    expect(typesOf(at(10, 'shot_on_target'))).toEqual(['shot_on_target']);
  });
});

describe('a ball played on by the goalkeeper right before his goal kick', () => {
  it('was put in its place, and what went before it is told by the kick', () => {
    const fetched = at(17, 'distribution_short');
    expect(typesOf(at(10, 'shot_on_target'), fetched, GOAL_KICK)).toEqual(['shot_off_target', 'goal_kick']);
    expect(typesOf(at(17, 'distribution_short', { team: 'home' }), GOAL_KICK)).toContain('distribution_short');
    expect(typesOf(at(13, 'distribution_short'), GOAL_KICK)).toContain('distribution_short');
    expect(typesOf(fetched, at(18, 'shot_off_target'), GOAL_KICK)).toContain('distribution_short');
  });
});
