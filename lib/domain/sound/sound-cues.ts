import { SILENCE_DB, type SoundCurve } from './sound-curve.ts';

/** Cues that a match's sound gives about its moments; nothing is told from them alone. */
export type SoundCues = {
  /** When each whistle begins, presentation seconds, rising. */
  readonly whistlesSec: readonly number[];
  /** By how many decibels it gets louder around a moment than it was before; null where nothing is heard. */
  readonly swellDb: (atSec: number) => number | null;
};

export const DEFAULT_SOUND_CUE_SETTINGS = {
  /** A whistle: so much of what is heard is one tone, for so long. */
  whistleTonePct: 55,
  whistleMinSec: 0.2,
  /** A crowd answers for so long after a moment. */
  swellAfterSec: 4,
  /** What it is compared with: the usual level of so long before. */
  swellBeforeSec: 15,
};
export type SoundCueSettings = typeof DEFAULT_SOUND_CUE_SETTINGS;

/** A second before the moment belongs neither to before nor after. */
const PAUSE_SEC = 1;
const SAME_WHISTLE_SEC = 1;

export function soundCues(curve: SoundCurve, settings: SoundCueSettings = DEFAULT_SOUND_CUE_SETTINGS): SoundCues {
  return {
    whistlesSec: whistles(curve, settings),
    swellDb: (atSec) => swellDb(curve, atSec, settings),
  };
}

function whistles({ stepSec, tonePct }: SoundCurve, settings: SoundCueSettings): number[] {
  const starts: number[] = [];
  let since = -1;
  let lastEndSec = Number.NEGATIVE_INFINITY;
  for (let step = 0; step <= tonePct.length; step += 1) {
    if ((tonePct[step] ?? 0) >= settings.whistleTonePct) {
      if (since < 0) since = step;
      continue;
    }
    if (since >= 0 && (step - since) * stepSec >= settings.whistleMinSec - 1e-9) {
      // A trill that wavers is one whistle.
      if (since * stepSec - lastEndSec > SAME_WHISTLE_SEC) starts.push(since * stepSec);
      lastEndSec = step * stepSec;
    }
    since = -1;
  }
  return starts;
}

function swellDb({ stepSec, levelDb }: SoundCurve, atSec: number, settings: SoundCueSettings): number | null {
  const level = (fromSec: number, toSec: number) =>
    levelDb.slice(Math.max(0, Math.round(fromSec / stepSec)), Math.max(0, Math.round(toSec / stepSec)));
  const before = level(atSec - PAUSE_SEC - settings.swellBeforeSec, atSec - PAUSE_SEC);
  const after = level(atSec, atSec + settings.swellAfterSec);
  const usual = quantile(before, 0.5);
  const loud = quantile(after, 0.5);
  if (usual === null || loud === null || usual <= SILENCE_DB || loud <= SILENCE_DB) return null;
  return loud - usual;
}

function quantile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? null;
}
