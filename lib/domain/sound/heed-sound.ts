import type { EventCandidate } from '../event.ts';
import { familyOf } from '../event-family.ts';
import type { EventType } from '../football.ts';
import { DEFAULT_SOUND_CUE_SETTINGS, type SoundCues, soundCues } from './sound-cues.ts';
import { SILENCE_DB, type SoundCurve } from './sound-curve.ts';

/**
 * How much the sound may say: log odds are added to or taken from a confidence that a rule gave. No labelled match of ours has its
 * real sound, so these are set small by hand: together they move a confidence of .5 to .73 at most, and never make an event.
 */
export const DEFAULT_SOUND_SETTINGS = {
  ...DEFAULT_SOUND_CUE_SETTINGS,
  /** A crowd that gets louder by less says nothing. */
  swellFromDb: 3,
  /** For each decibel above that, up to `swellMostLogOdds`; as much is taken where it falls quiet instead, up to half. */
  swellLogOddsPerDb: 0.1,
  swellMostLogOdds: 0.6,
  /** A whistle where the laws have one: before a penalty or a free kick, after a goal, at a foul. */
  whistleLogOdds: 0.4,
  /** Play that had been whistled dead right before. */
  stoppedLogOdds: 0.6,
};
export type SoundSettings = typeof DEFAULT_SOUND_SETTINGS;

/** When a whistle that belongs to an event is blown, seconds from its key moment. */
const WHISTLE_SPAN_SEC: Partial<Readonly<Record<EventType, readonly [number, number]>>> = {
  penalty: [-10, 0],
  free_kick_shot: [-12, 0],
  goal: [0, 8],
  tackle: [0, 2.5],
};
/** A strike in open play this soon after a whistle did not count. */
const STOPPED_SPAN_SEC = [-3, -0.2] as const;
const IN_OPEN_PLAY: ReadonlySet<EventType> = new Set(['goal', 'shot_on_target', 'shot_off_target', 'near_miss']);
const CHEERED: ReadonlySet<string | null> = new Set(['shot', 'goalkeeper_stop']);

type Heard = { readonly logOdds: number; readonly evidence: Readonly<Record<string, number>> };

/** The same candidates, each as sure as picture and sound together make it, with what was heard as evidence. */
export function heedSound(
  candidates: readonly EventCandidate[],
  curve: SoundCurve,
  settings: SoundSettings = DEFAULT_SOUND_SETTINGS,
): readonly EventCandidate[] {
  if (!curve.levelDb.some((level) => level > SILENCE_DB)) return candidates;
  const cues = soundCues(curve, settings);
  return candidates.map((candidate) => {
    const heard = [swell(candidate, cues, settings), whistle(candidate, cues, settings)];
    const logOdds = heard.reduce((sum, one) => sum + one.logOdds, 0);
    const evidence = Object.assign({}, candidate.evidence, ...heard.map((one) => one.evidence));
    return { ...candidate, confidence: shifted(candidate.confidence, logOdds), evidence };
  });
}

const NOTHING: Heard = { logOdds: 0, evidence: {} };

function swell({ type, keySec }: EventCandidate, cues: SoundCues, settings: SoundSettings): Heard {
  const swellDb = CHEERED.has(familyOf(type)) ? cues.swellDb(keySec) : null;
  if (swellDb === null) return NOTHING;
  const { swellFromDb, swellLogOddsPerDb, swellMostLogOdds } = settings;
  const overDb = Math.sign(swellDb) * Math.max(0, Math.abs(swellDb) - swellFromDb);
  const logOdds = Math.min(swellMostLogOdds, Math.max(-swellMostLogOdds / 2, overDb * swellLogOddsPerDb));
  return { logOdds, evidence: { crowdSwellDb: swellDb } };
}

function whistle({ type, keySec }: EventCandidate, cues: SoundCues, settings: SoundSettings): Heard {
  const within = ([fromSec, toSec]: readonly [number, number]) =>
    cues.whistlesSec.findLast((sec) => sec >= keySec + fromSec && sec <= keySec + toSec);
  const span = WHISTLE_SPAN_SEC[type];
  const fitting = span && within(span);
  if (fitting !== undefined) {
    const sec = Math.round(10 * Math.abs(fitting - keySec)) / 10;
    const evidence: Record<string, number> = fitting < keySec ? { whistleBeforeSec: sec } : { whistleAfterSec: sec };
    return { logOdds: settings.whistleLogOdds, evidence };
  }
  const stopping = IN_OPEN_PLAY.has(type) ? within(STOPPED_SPAN_SEC) : undefined;
  if (stopping === undefined) return NOTHING;
  const evidence = { whistleBeforeSec: Math.round(10 * (keySec - stopping)) / 10 };
  return { logOdds: -settings.stoppedLogOdds, evidence };
}

/** A chance of 0 or 1 stays: who is certain hears nothing. */
function shifted(chance: number, logOdds: number): number {
  const odds = (chance / (1 - chance)) * Math.exp(logOdds);
  return odds === Number.POSITIVE_INFINITY ? 1 : Math.round((1000 * odds) / (1 + odds)) / 1000;
}
