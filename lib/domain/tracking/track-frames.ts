import type { BboxXywhNorm } from '../box.ts';
import type { DetectedFrame, Lab } from '../detected-frame.ts';
import type { Team } from '../event.ts';
import type { PlayBall, PlayFrame } from '../play.ts';
import { ballsOnPath } from './ball-gaps.ts';
import { chooseBalls } from './ball-path.ts';
import { isBallSized } from './ball-scores.ts';
import { NO_GROUND_SCALE, stepGroundScale } from './ground-scale.ts';
import { colourName } from './kit-colour.ts';
import { addLook, emptyLookTable, type LookTable, peopleAt, poseAt } from './look-table.ts';
import { findLinks } from './relink.ts';
import { findRoles, onlyLastKeepers, type TrackRole, toPlayPerson } from './roles.ts';
import { findShirtTeams } from './shirt-teams.ts';
import { addPersonLook, joinFacts, newTrackFacts, type TrackFacts } from './track-facts.ts';
import { firstTrackerState, stepTracker, type TrackerConfig } from './tracker.ts';
import { trackletsOf } from './tracklets.ts';

export type TrackConfig = TrackerConfig & {
  /** Confidence at which a ball candidate of this detector is as likely right as wrong. */
  readonly evenBallConfidence: number;
  /** Picture width over height; 16:9 unless said. */
  readonly pictureAspect?: number;
};

/** What the track stage found, for people and logs. */
export type TrackSummary = {
  readonly framesCount: number;
  readonly tracksCount: number;
  readonly goalkeeperTracksCount: number;
  readonly refereeTracksCount: number;
  /** Part (0..1) of the frames in which the ball was seen. */
  readonly ballSeenPart: number;
  /** Shirt colour of each team in a word and in CIE Lab; null when no two teams could be told apart. */
  readonly teams: Readonly<Record<Team, { readonly colour: string; readonly shirtLab: readonly number[] }>> | null;
};

const USUAL_ASPECT = 16 / 9;
/** Seen in fewer looks, it is a flicker of the detector, not a person. */
const MIN_LOOKS = 2;

/**
 * Who is who over time: detections in, play frames out (positions in parts of the picture, none in metres).
 * Reads the frames once; keeps them as columns of numbers until teams and roles, which need the whole match, are known.
 * `home` is the team that stands further left at the start of the video.
 */
export async function trackFrames(
  frames: Iterable<DetectedFrame> | AsyncIterable<DetectedFrame>,
  config: TrackConfig,
): Promise<{ readonly frames: Iterable<PlayFrame>; readonly summary: TrackSummary }> {
  const pictureAspect = config.pictureAspect ?? USUAL_ASPECT;
  const { table, facts } = await readLooks(frames, config, pictureAspect);
  const teams = findShirtTeams(table, facts);
  const roles = findRoles(table, facts, teams);
  const rows = chooseBalls(table, pictureAspect, config.evenBallConfidence);
  const balls = ballsOnPath(table, rows, pictureAspect, config.evenBallConfidence);
  const countRole = (role: TrackRole['role']) => [...roles.values()].filter((one) => one.role === role).length;
  return {
    frames: playFrames(table, roles, balls, pictureAspect),
    summary: {
      framesCount: table.ptsSec.length,
      tracksCount: facts.length,
      goalkeeperTracksCount: countRole('goalkeeper'),
      refereeTracksCount: countRole('referee'),
      ballSeenPart: rows.length === 0 ? 0 : rows.filter((row) => row >= 0).length / rows.length,
      teams: teams.teamShirtLab === null ? null : kitWords(teams.teamShirtLab),
    },
  };
}

/** First pass: follows everyone, and keeps what the second needs. */
async function readLooks(
  frames: Iterable<DetectedFrame> | AsyncIterable<DetectedFrame>,
  config: TrackerConfig,
  pictureAspect: number,
): Promise<{ table: LookTable; facts: TrackFacts[] }> {
  const table = emptyLookTable();
  const factsOf = new Map<number, TrackFacts>();
  let state = firstTrackerState(pictureAspect);
  let scale = NO_GROUND_SCALE;
  for await (const frame of frames) {
    const step = stepTracker(state, frame, config);
    const isNewScene = step.state.scenesCount !== state.scenesCount;
    state = step.state;
    const boxes = frame.people.map((person) => person.bboxXywhNorm);
    scale = stepGroundScale(isNewScene ? NO_GROUND_SCALE : scale, frame.ptsSec, boxes);
    const isSized = (box: BboxXywhNorm) => isBallSized(box, scale);
    addLook(table, frame, state.scenesCount - 1, state.pose, step.trackIds, isSized);
    frame.people.forEach((person, index) => {
      const trackId = step.trackIds[index] ?? null;
      if (trackId === null) return;
      const facts = factsOf.get(trackId) ?? newTrackFacts(trackId);
      factsOf.set(trackId, facts);
      addPersonLook(facts, person, frame.ptsSec);
    });
  }
  const facts = [...factsOf.values()].filter((one) => one.looks >= MIN_LOOKS);
  return { table, facts: joinBroken(table, facts, pictureAspect) };
}

/** Parts of one person's way become one track: the ids in the table change, the facts are added up. */
function joinBroken(table: LookTable, facts: readonly TrackFacts[], pictureAspect: number): TrackFacts[] {
  const links = findLinks(trackletsOf(table, facts, pictureAspect));
  const firstPart = (trackId: number): number => {
    const earlier = links.get(trackId);
    return earlier === undefined ? trackId : firstPart(earlier);
  };
  const factsOf = new Map(facts.map((one) => [one.trackId, one]));
  for (const one of facts) {
    const first = factsOf.get(firstPart(one.trackId));
    if (first !== undefined && first !== one) joinFacts(first, one);
  }
  table.people.trackId.forEach((trackId, row) => {
    table.people.trackId[row] = firstPart(trackId);
  });
  return facts.filter(({ trackId }) => !links.has(trackId));
}

/** Under a colour cast both kits may have one name: then the lighter is called light. */
function kitWords({ home, away }: Readonly<Record<Team, Lab>>): TrackSummary['teams'] {
  const names = { home: colourName(home), away: colourName(away) };
  if (names.home !== names.away)
    return { home: { colour: names.home, shirtLab: home }, away: { colour: names.away, shirtLab: away } };
  const isHomeLight = home[0] >= away[0];
  return {
    home: { colour: `${isHomeLight ? 'light' : 'dark'} ${names.home}`, shirtLab: home },
    away: { colour: `${isHomeLight ? 'dark' : 'light'} ${names.away}`, shirtLab: away },
  };
}

/** Made while they are read: the whole match as objects would not fit. May be read more than once. */
function playFrames(
  table: LookTable,
  roles: ReadonlyMap<number, TrackRole>,
  balls: readonly (PlayBall | null)[],
  pictureAspect: number,
): Iterable<PlayFrame> {
  return {
    *[Symbol.iterator]() {
      for (let frame = 0; frame < table.ptsSec.length; frame++) {
        const people = peopleAt(table, frame).filter(({ trackId }) => roles.has(trackId));
        const keepers = onlyLastKeepers(people, roles);
        yield {
          ptsSec: table.ptsSec[frame] ?? 0,
          frameNumber: table.frameNumber[frame] ?? 0,
          sceneId: table.sceneId[frame] ?? 0,
          ball: balls[frame] ?? null,
          people: people.map((person) => toPlayPerson(person, roles, keepers)),
          camera: poseAt(table, frame, pictureAspect),
        };
      }
    },
  };
}
