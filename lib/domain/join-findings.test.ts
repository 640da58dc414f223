import { describe, expect, it } from 'vitest';
import type { EventCandidate } from './event.ts';
import type { EventType } from './football.ts';
import { joinFindings } from './join-findings.ts';

const at = (type: EventType, keySec: number, confidence = 0.6): EventCandidate => ({
  ...{ type, keySec, confidence, startSec: keySec - 1, endSec: keySec + 1 },
  ...{ team: null, playerTrackId: null, outcome: null, evidence: {} },
});
const told = (found: readonly EventCandidate[]) => found.map(({ type, keySec }) => `${type} ${keySec}`);

describe('joinFindings', () => {
  it('is one shot, of the type that metres tell, as sure as the surer of both', () => {
    const [shot, ...more] = joinFindings([at('near_miss', 15.9, 0.5)], [at('shot_off_target', 15.6, 0.7)]);
    expect(more).toEqual([]);
    expect(shot).toMatchObject({ type: 'near_miss', keySec: 15.9, confidence: 0.7 });
    expect(shot?.evidence).toEqual({ seenInPictureToo: true });
  });

  it('keeps what only one of them tells', () => {
    expect(
      told(joinFindings([at('goal', 128)], [at('shot_on_target', 35), at('one_on_one', 127), at('goal_kick', 140)])),
    ).toEqual([...['goal 128', 'shot_on_target 35', 'goal_kick 140']]);
  });

  it('believes the picture that saw the ball lie behind the keeper, and drops the save that metres told', () => {
    const inMetres = [at('shot_on_target', 304.8, 0.9), at('shot_stop_diving', 305.2, 0.9)];
    expect(told(joinFindings(inMetres, [at('goal', 304.9)]))).toEqual(['goal 304.9']);
    expect(told(joinFindings([at('shot_off_target', 15)], [at('goal', 15.2)]))).toEqual(['shot_off_target 15']);
  });

  it('believes the picture that saw a goalkeeper stop the strike, where metres saw a field player stop the one before', () => {
    const blocked = { ...at('shot_off_target', 40, 0.86), outcome: 'block' };
    const saved = { ...at('shot_on_target', 41, 0.7), outcome: 'save' };
    expect(told(joinFindings([blocked], [saved]))).toEqual(['shot_on_target 41']);
    expect(told(joinFindings([{ ...blocked, outcome: 'out' }], [saved]))).toEqual(['shot_off_target 40']);
  });

  it('has no stop of a ball that is in', () => {
    expect(told(joinFindings([at('goal', 305)], [at('shot_stop_diving', 304), at('catch', 320)]))).toEqual([
      ...['goal 305', 'catch 320'],
    ]);
    const freeKick = { ...at('free_kick_shot', 305), outcome: 'goal' };
    expect(told(joinFindings([freeKick], [at('shot_stop_standing', 306)]))).toEqual(['free_kick_shot 305']);
  });
});
