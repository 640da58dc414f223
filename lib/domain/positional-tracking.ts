import type { Team } from './event.ts';
import type { PlayFrame, PlayPerson } from './play.ts';

/** One moment of a positional file: metres, 105 x 68, origin at a corner; `bz` the ball's height in metres. */
export type PositionalRow = {
  readonly t: number;
  readonly ball: readonly [x: number, y: number] | null;
  readonly bz?: number | undefined;
  readonly players: readonly PositionalPlayer[];
};

export type PositionalPlayer = {
  readonly id: string;
  readonly team: Team | null;
  readonly gk: boolean;
  readonly x: number;
  readonly y: number;
};

export type PositionalSettings = {
  /** Rows further apart than this (seconds) are not the same passage of play: nothing is known of what lies between. */
  readonly maxStepSec: number;
  /** Faster than anyone runs (metres a second): when half of the people do so at once, they were put there. */
  readonly jumpSpeedMps: number;
  /** People seen in both rows before their jump says anything. */
  readonly minSharedPeople: number;
};

export const DEFAULT_POSITIONAL_SETTINGS: PositionalSettings = {
  maxStepSec: 2,
  jumpSpeedMps: 25,
  minSharedPeople: 4,
};

/**
 * Positional rows as moments of play. Everyone jumping at once (a restart in a simulation, a cut of the film the data
 * was taken from) or a hole in time begins a new scene. `trackIdOf` maps a supplier's id to the track id, by order of first appearance.
 */
export function toPlayFrames(
  rows: readonly PositionalRow[],
  settings: PositionalSettings = DEFAULT_POSITIONAL_SETTINGS,
): { readonly frames: PlayFrame[]; readonly trackIdOf: ReadonlyMap<string, number> } {
  const trackIdOf = new Map<string, number>();
  const frames: PlayFrame[] = [];
  let sceneId = 0;
  let before: PositionalRow | null = null;
  for (const row of rows) {
    if (before && isCut(before, row, settings)) sceneId += 1;
    before = row;
    frames.push({
      ptsSec: row.t,
      frameNumber: frames.length,
      sceneId,
      ball: row.ball && { pitchXyM: row.ball, heightM: row.bz ?? null, bboxXywhNorm: null, confidence: 1 },
      people: row.players.map((player) => toPerson(player, trackIdOf)),
      camera: null,
    });
  }
  return { frames, trackIdOf };
}

function toPerson(player: PositionalPlayer, trackIdOf: Map<string, number>): PlayPerson {
  const known = trackIdOf.get(player.id);
  const trackId = known ?? trackIdOf.size;
  if (known === undefined) trackIdOf.set(player.id, trackId);
  return {
    trackId,
    team: player.team,
    role: player.gk ? 'goalkeeper' : 'player',
    pitchXyM: [player.x, player.y],
    bboxXywhNorm: null,
    confidence: 1,
  };
}

function isCut(before: PositionalRow, row: PositionalRow, settings: PositionalSettings): boolean {
  const stepSec = row.t - before.t;
  if (stepSec > settings.maxStepSec) return true;
  const placeOf = new Map(before.players.map((player) => [player.id, player]));
  let shared = 0;
  let jumped = 0;
  for (const player of row.players) {
    const was = placeOf.get(player.id);
    if (!was) continue;
    shared += 1;
    // A metre of slack, so that noise at high row rates is no jump.
    if (Math.hypot(player.x - was.x, player.y - was.y) > settings.jumpSpeedMps * stepSec + 1) jumped += 1;
  }
  return shared >= settings.minSharedPeople && jumped * 2 > shared;
}
