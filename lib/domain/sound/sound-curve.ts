import { powerSpectrum, SPECTRUM_SAMPLES } from './power-spectrum.ts';

/** What of a match's sound is kept: two numbers a step, in order of time from second 0. */
export type SoundCurve = {
  readonly stepSec: number;
  /** Root mean square of each step, decibels of full scale; silence is `SILENCE_DB`. */
  readonly levelDb: readonly number[];
  /** 0..100: how much of the power a referee's whistle could have lies in one narrow tone. */
  readonly tonePct: readonly number[];
};

/** How sound is read: one channel, full scale 1, so many samples a second and a step. */
export const SOUND_RATE_HZ = 16_000;
export const SOUND_STEP_SAMPLES = 1_600;
export const SOUND_STEP_SEC = SOUND_STEP_SAMPLES / SOUND_RATE_HZ;
export const SILENCE_DB = -90;

/**
 * Where whistles sound. Pea and pealess referee whistles have their loudest tones between 2 and 4.5 kHz; what else is heard there is
 * counted from 1 to 7 kHz, above the drone of a crowd.
 */
const WHISTLE_HZ = [2_000, 4_500] as const;
const HEARD_HZ = [1_000, 7_000] as const;
/** A whistle's tone wavers by about this much to each side. */
const TONE_REACH_HZ = 80;

const bandOf = (hz: number) => Math.round((hz * SPECTRUM_SAMPLES) / SOUND_RATE_HZ);

/** One step of sound, `SOUND_STEP_SAMPLES` samples (fewer at the end of a file). */
export function measureSound(samples: Float32Array): { readonly levelDb: number; readonly tonePct: number } {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const levelDb = Math.max(SILENCE_DB, Math.round(10 * Math.log10(sum / Math.max(1, samples.length) + 1e-12)));
  if (levelDb <= SILENCE_DB) return { levelDb, tonePct: 0 };
  return { levelDb, tonePct: Math.round(100 * tonePart(samples)) };
}

/** The part of what is heard that lies around the loudest whistle-like tone; the least of two looks: a whistle lasts. */
function tonePart(samples: Float32Array): number {
  const lastStart = Math.max(0, samples.length - SPECTRUM_SAMPLES);
  return Math.min(tonePartAt(samples, 0), tonePartAt(samples, lastStart));
}

function tonePartAt(samples: Float32Array, at: number): number {
  const power = powerSpectrum(samples, at);
  let loudest = bandOf(WHISTLE_HZ[0]);
  for (let band = loudest; band <= bandOf(WHISTLE_HZ[1]); band += 1) {
    if ((power[band] as number) > (power[loudest] as number)) loudest = band;
  }
  const heard = summed(power, bandOf(HEARD_HZ[0]), bandOf(HEARD_HZ[1]));
  const reach = bandOf(TONE_REACH_HZ);
  return heard > 0 ? summed(power, loudest - reach, loudest + reach) / heard : 0;
}

function summed(power: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let band = first; band <= last; band += 1) sum += power[band] as number;
  return sum;
}
