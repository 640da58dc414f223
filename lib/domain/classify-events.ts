import type { EventCandidate, MatchEvent } from './event.ts';
import { EVENT_TYPES, type EventType, isGoalkeeperEventType } from './football.ts';
import { isOutsideHalves, laterHalvesBeginSec } from './halves.ts';
import { findImageEvents } from './image-rules/find-image-events.ts';
import { joinFindings } from './join-findings.ts';
import type { Period } from './match-clock.ts';
import type { PlayFrame } from './play.ts';
import { readPlay } from './possession.ts';
import { type ReelMembership, reelTargetsOf } from './reel-membership.ts';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from './rule-settings.ts';
import { findPitchEvents } from './rules/find-pitch-events.ts';
import { DEFAULT_GROUND, type Ground } from './rules/rule.ts';
import { tellGoalsByKickOff } from './rules/tell-goals-by-kick-off.ts';
import { isPlay } from './scenes/scene-kind.ts';
import { tellSetPieces } from './set-piece-place.ts';
import { heedSound } from './sound/heed-sound.ts';
import type { SoundCurve } from './sound/sound-curve.ts';
import { tellByGoalKick } from './tell-by-goal-kick.ts';

/** What `findEvents` reads of a run's configuration. */
export type ClassifyConfig = {
  readonly eventTypes: readonly EventType[];
  /** 0..1; candidates below are left out. */
  readonly minConfidence: number;
};

/** What is known of a match beside its frames; what is left out is as usual, or unknown. */
export type MatchKnowledge = {
  readonly rules?: RuleSettings | undefined;
  readonly ground?: Ground | undefined;
  /** Of the same video; it makes what the rules found more or less sure. */
  readonly sound?: SoundCurve | null | undefined;
  /** Halves as they are marked, in the order of time. */
  readonly periods?: readonly Period[] | undefined;
};

/**
 * Events of a match, in order of their key moment. Rules in metres are used when most moments with people have places
 * on the pitch; where pictures told these, and where there are none, so are the rules on boxes in the picture. Close-ups, graphics and replays are not read: what is shown again happened once. Nor is
 * what the marked halves leave out: a warm-up has many saves.
 * @param all in order of time
 */
export function findEvents(
  all: readonly PlayFrame[],
  config: ClassifyConfig,
  { rules = DEFAULT_RULE_SETTINGS, ground = DEFAULT_GROUND, sound = null, periods = [] }: MatchKnowledge = {},
): EventCandidate[] {
  const frames = all.filter((frame) => isPlay(frame) && !isOutsideHalves(periods, frame.ptsSec, rules.halves));
  const wanted = new Set(config.eventTypes);
  const found = tellByGoalKick(foundIn(frames, config, rules, ground, periods), rules.goalKick);
  return (sound ? heedSound(found, sound, rules.sound) : found)
    .filter((candidate) => wanted.has(candidate.type) && candidate.confidence >= config.minConfidence)
    .map((candidate) => withinMatch(candidate, frames));
}

function foundIn(
  frames: readonly PlayFrame[],
  config: ClassifyConfig,
  rules: RuleSettings,
  ground: Ground,
  periods: readonly Period[],
): EventCandidate[] {
  const places = pitchPlaces(frames);
  // All types: what comes after a strike may tell that it was another.
  const asked = { ...config, eventTypes: EVENT_TYPES };
  const seen = places === 'measured' ? [] : findImageEvents(frames, asked, rules.picture);
  if (places === 'none') return seen;
  const play = readPlay(frames, laterHalvesBeginSec(periods));
  const told = findPitchEvents(play, ground, rules);
  const found = places === 'measured' ? told : tellSetPieces(joinFindings(told, seen), frames);
  return tellGoalsByKickOff(found, play, ground, rules.kickOff);
}

/** Times to the millisecond, inside the match. */
function withinMatch(candidate: EventCandidate, frames: readonly PlayFrame[]): EventCandidate {
  const firstSec = frames[0]?.ptsSec ?? 0;
  const lastSec = frames.at(-1)?.ptsSec ?? firstSec;
  const clamp = (sec: number) => Math.round(Math.min(lastSec, Math.max(firstSec, sec)) * 1000) / 1000;
  return {
    ...candidate,
    startSec: clamp(candidate.startSec),
    keySec: clamp(candidate.keySec),
    endSec: clamp(candidate.endSec),
  };
}

/**
 * Whether most moments that show people know where these stand, and who told: a measurement or a calibrated camera, or the pitch lines of
 * a picture. A picture places a ball in the air far behind where it is: of the shots in six simulated and filmed set pieces the rules
 * in metres found none, the rules on the picture all.
 */
export function pitchPlaces(frames: readonly PlayFrame[]): 'none' | 'measured' | 'told by pictures' {
  let withPeople = 0;
  let placed = 0;
  let fromPictures = 0;
  for (const frame of frames) {
    if (frame.people.length === 0) continue;
    withPeople += 1;
    if (frame.people.filter((person) => person.pitchXyM).length * 2 >= frame.people.length) placed += 1;
    if (frame.camera) fromPictures += 1;
  }
  if (placed * 2 <= withPeople) return 'none';
  return fromPictures * 2 < withPeople ? 'measured' : 'told by pictures';
}

/** What turns candidates into events of a job. */
export type EventContext = {
  readonly jobId: string;
  readonly sourceFile: string;
  /** Frame number of the source at a presentation time (seconds); whole and not negative. */
  readonly frameAt: (sec: number) => number;
  /** A uuid that follows from the text alone: the same job, type and key moment keep their id over replays. */
  readonly uuidOf: (text: string) => string;
  /** Which events each reel of the job shows; the usual ones unless said. */
  readonly reels?: ReelMembership;
};

/** Candidates as events of the wire. Times are clamped to the start of the video. */
export function toMatchEvents(candidates: readonly EventCandidate[], context: EventContext): MatchEvent[] {
  const events = candidates.map((candidate) => toMatchEvent(candidate, context));
  // Two rules may tell the same moment as the same type: it is one event.
  return [...new Map(events.toReversed().map((event) => [event.event_id, event])).values()].toReversed();
}

function toMatchEvent(candidate: EventCandidate, context: EventContext): MatchEvent {
  const startSec = Math.max(0, candidate.startSec);
  const endSec = Math.max(startSec, candidate.endSec);
  return {
    event_id: context.uuidOf(`${context.jobId} ${candidate.type} ${candidate.keySec.toFixed(2)}`),
    job_id: context.jobId,
    source_file: context.sourceFile,
    event_type: candidate.type,
    timestamp_start: startSec,
    timestamp_end: endSec,
    confidence: candidate.confidence,
    reel_targets: reelTargetsOf(candidate.type, candidate.outcome, context.reels),
    player_track_id: candidate.playerTrackId,
    is_goalkeeper_event: isGoalkeeperEventType(candidate.type),
    frame_start: context.frameAt(startSec),
    frame_end: context.frameAt(endSec),
    reviewed: false,
    review_override: null,
    metadata: {
      key_sec: candidate.keySec,
      outcome: candidate.outcome,
      team: candidate.team,
      evidence: candidate.evidence,
      source: 'model',
    },
  };
}
