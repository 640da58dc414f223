import { expect, test } from 'vitest';
import type { EventCandidate } from '../event.ts';
import type { EventType } from '../football.ts';
import { heedSound } from './heed-sound.ts';
import { soundCues } from './sound-cues.ts';
import { measureSound, SILENCE_DB, SOUND_RATE_HZ, SOUND_STEP_SAMPLES, SOUND_STEP_SEC } from './sound-curve.ts';

/** A crowd: noise that is the same in every test, duller the higher the tone, as loud as asked. */
function crowd(seconds: number, loudness: (sec: number) => number): Float32Array {
  let state = 1;
  let dull = 0;
  return Float32Array.from({ length: Math.round(seconds * SOUND_RATE_HZ) }, (_, index) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    dull += 0.4 * (state / 2 ** 31 - 1 - dull);
    return dull * loudness(index / SOUND_RATE_HZ);
  });
}

/** A pea whistle: a tone that trills around its pitch. */
function blow(samples: Float32Array, fromSec: number, seconds: number, hz: number, loudness: number): Float32Array {
  let turn = 0;
  for (let index = 0; index < seconds * SOUND_RATE_HZ; index += 1) {
    turn += (2 * Math.PI * (hz + 40 * Math.sin((2 * Math.PI * 35 * index) / SOUND_RATE_HZ))) / SOUND_RATE_HZ;
    const at = Math.round(fromSec * SOUND_RATE_HZ) + index;
    samples[at] = (samples[at] ?? 0) + loudness * Math.sin(turn);
  }
  return samples;
}

function curveOf(samples: Float32Array) {
  const steps = Array.from({ length: Math.ceil(samples.length / SOUND_STEP_SAMPLES) }, (_, step) =>
    measureSound(samples.subarray(step * SOUND_STEP_SAMPLES, (step + 1) * SOUND_STEP_SAMPLES)),
  );
  const levelDb = steps.map((step) => step.levelDb);
  return { stepSec: SOUND_STEP_SEC, levelDb, tonePct: steps.map((step) => step.tonePct) };
}

function candidate(type: EventType, keySec: number, confidence = 0.5): EventCandidate {
  const times = { startSec: keySec - 1, keySec, endSec: keySec + 1 };
  return { type, ...times, confidence, team: null, playerTrackId: null, outcome: null, evidence: { rule: 'seen' } };
}

const steady = () => 0.2;

test('a full-scale tone is at -3 dB, silence at its floor and without a tone', () => {
  const tone = measureSound(blow(new Float32Array(SOUND_STEP_SAMPLES), 0, SOUND_STEP_SEC, 3_000, 1));
  expect(tone.levelDb).toBe(-3);
  expect(tone.tonePct).toBeGreaterThan(90);
  expect(measureSound(new Float32Array(SOUND_STEP_SAMPLES))).toEqual({ levelDb: SILENCE_DB, tonePct: 0 });
});

test.each([2_300, 3_100, 3_900])('a whistle at %i Hz is heard in a crowd, once, when it begins', (hz) => {
  const heard = soundCues(curveOf(blow(crowd(20, steady), 12, 0.7, hz, 0.1))).whistlesSec;
  expect(heard).toHaveLength(1);
  expect(Math.abs((heard[0] as number) - 12)).toBeLessThanOrEqual(0.1);
});

test('neither a crowd, nor a cheer, nor a low horn is a whistle', () => {
  const loud = crowd(20, (sec) => (sec > 10 ? 0.9 : 0.1));
  expect(soundCues(curveOf(loud)).whistlesSec).toEqual([]);
  expect(soundCues(curveOf(blow(crowd(20, steady), 12, 1, 440, 0.3))).whistlesSec).toEqual([]);
});

test('a cheer makes a shot and its save more sure, and tells by how much; it tells nothing of a tackle', () => {
  const cheer = curveOf(crowd(40, (sec) => (sec >= 30 && sec < 36 ? 0.8 : 0.2)));
  const [shot, save, tackle] = heedSound(
    [candidate('shot_on_target', 30), candidate('catch', 30.4), candidate('tackle', 30)],
    cheer,
  );
  expect(shot?.evidence).toEqual({ rule: 'seen', crowdSwellDb: 12 });
  expect(shot?.confidence).toBeCloseTo(0.646, 3);
  expect(save?.confidence).toBe(shot?.confidence);
  expect(tackle).toEqual(candidate('tackle', 30));
});

test('quiet after a loud time makes a shot less sure, by half as much at most', () => {
  const hush = curveOf(crowd(40, (sec) => (sec >= 30 ? 0.01 : 0.4)));
  const [shot] = heedSound([candidate('shot_off_target', 30)], hush);
  expect(shot?.confidence).toBeCloseTo(0.426, 3);
});

test('a whistle before a penalty makes it more sure; right before a shot in open play, less', () => {
  const curve = curveOf(blow(crowd(40, steady), 28, 0.6, 3_000, 0.15));
  const [penalty, shot, late] = heedSound(
    [candidate('penalty', 33), candidate('goal', 29.5), candidate('shot_on_target', 36)],
    curve,
  );
  expect(penalty?.confidence).toBeGreaterThan(0.58);
  expect(penalty?.evidence.whistleBeforeSec).toBe(5);
  expect(shot?.confidence).toBeLessThan(0.4);
  expect(late?.evidence).not.toHaveProperty('whistleBeforeSec');
});

test('what is certain stays certain, and a silent track changes nothing', () => {
  const cheer = curveOf(crowd(40, (sec) => (sec >= 30 ? 0.8 : 0.2)));
  expect(heedSound([candidate('goal', 30, 1)], cheer)[0]?.confidence).toBe(1);
  expect(heedSound([candidate('goal', 30, 0)], cheer)[0]?.confidence).toBe(0);
  const found = [candidate('goal', 30)];
  expect(heedSound(found, curveOf(new Float32Array(40 * SOUND_RATE_HZ)))).toBe(found);
});
