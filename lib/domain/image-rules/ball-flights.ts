import { apartM, ballToPersonM, type ImagePerson, type Look, type PlaneXyM } from './image-play.ts';

/** The ball moving fast one way, from a touch to the next or out of sight. Metres approximate. */
export type Flight = {
  readonly from: Look;
  readonly to: Look;
  readonly fromM: PlaneXyM;
  readonly toM: PlaneXyM;
  readonly lengthM: number;
  readonly speedMps: number;
  /** Fastest step: the strike itself, before the ball slows or comes into the picture's depth. */
  readonly peakMps: number;
  /** Sideways part of the direction: -1 to the left, 1 to the right. */
  readonly rightward: number;
  readonly looksCount: number;
  /** Mean confidence of the balls on it. */
  readonly confidence: number;
  /** Who most likely played it: the nearest person at the start. */
  readonly kicker: ImagePerson | null;
  readonly kickerM: number | null;
  /** Speed of the ball in the half second before, null where it was not seen. */
  readonly speedBeforeMps: number | null;
};

export type FlightSettings = {
  /** Slower than this is a dribble or a roll. */
  readonly minSpeedMps: number;
  /** Faster than any ball (35 m/s) with the error of our scale: two different things were taken for one. */
  readonly maxSpeedMps: number;
  /** A turn beyond this ends a flight: somebody touched the ball. */
  readonly maxTurnDeg: number;
  /** A ball that suddenly gains this much was kicked again: a dribble ends and a shot begins. */
  readonly kickGainMps: number;
  /** The ball may go unseen this long within a flight. */
  readonly maxGapSec: number;
  /** Nobody further away can have played it; half a stride, and the ball has flown for part of a look. */
  readonly maxKickerM: number;
};

export const DEFAULT_FLIGHT_SETTINGS: FlightSettings = {
  minSpeedMps: 6,
  maxSpeedMps: 42,
  maxTurnDeg: 50,
  kickGainMps: 7,
  maxGapSec: 0.65,
  maxKickerM: 3,
};

type Step = {
  readonly from: Look;
  readonly to: Look;
  readonly dx: number;
  readonly dy: number;
  readonly speedMps: number;
};

/** All flights in the order of time. Bridged balls are no evidence and are skipped. */
export function findFlights(looks: readonly Look[], settings: FlightSettings = DEFAULT_FLIGHT_SETTINGS): Flight[] {
  const flights: Flight[] = [];
  const steps = stepsOf(looks, settings);
  let run: Step[] = [];
  const flush = () => {
    if (run.length > 0) flights.push(toFlight(run, steps, settings));
    run = [];
  };
  for (const step of steps) {
    const last = run.at(-1);
    if (step.speedMps < settings.minSpeedMps || step.speedMps > settings.maxSpeedMps) flush();
    else if (last === undefined || (last.to === step.from && !isNewTouch(run, step, settings))) run.push(step);
    else {
      flush();
      run.push(step);
    }
  }
  flush();
  return flights;
}

function stepsOf(looks: readonly Look[], settings: FlightSettings): Step[] {
  const seen = looks.filter((look) => look.ball !== null && !look.ball.isBridged);
  return seen.slice(1).flatMap((to, index) => {
    const from = seen[index];
    const elapsedSec = to.ptsSec - (from?.ptsSec ?? 0);
    if (!from?.ball || !to.ball || from.sceneId !== to.sceneId || elapsedSec > settings.maxGapSec || elapsedSec <= 0)
      return [];
    const dx = to.ball.planeM[0] - from.ball.planeM[0];
    const dy = to.ball.planeM[1] - from.ball.planeM[1];
    return [{ from, to, dx, dy, speedMps: Math.hypot(dx, dy) / elapsedSec }];
  });
}

/** The first step of a kick is cut short by the looks, so a gain right after it is no second kick. */
function isNewTouch(run: readonly Step[], step: Step, settings: FlightSettings): boolean {
  const last = run.at(-1);
  if (last === undefined) return false;
  const gainMps = step.speedMps - last.speedMps;
  return turnDeg(last, step) > settings.maxTurnDeg || (run.length > 1 && gainMps > settings.kickGainMps);
}

function turnDeg(a: Step, b: Step): number {
  const cosine = (a.dx * b.dx + a.dy * b.dy) / Math.max(1e-9, Math.hypot(a.dx, a.dy) * Math.hypot(b.dx, b.dy));
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
}

function toFlight(run: readonly Step[], steps: readonly Step[], settings: FlightSettings): Flight {
  const [first] = run;
  const last = run.at(-1);
  if (first?.from.ball === undefined || first.from.ball === null || !last?.to.ball)
    throw new RangeError('a flight has steps');
  const fromM = first.from.ball.planeM;
  const toM = last.to.ball.planeM;
  const lengthM = apartM(fromM, toM);
  // Looks fall between touches: where nobody is at the ball in the first, somebody may be in the second.
  const [kick] = [first.from, first.to].flatMap((look) => {
    const nearest = nearestPerson(look);
    return nearest !== null && nearest.metres <= settings.maxKickerM ? [nearest] : [];
  });
  const before = steps[steps.indexOf(first) - 1];
  const balls = [first.from, ...run.map((step) => step.to)].flatMap((look) => (look.ball === null ? [] : [look.ball]));
  return {
    from: first.from,
    to: last.to,
    fromM,
    toM,
    lengthM,
    speedMps: lengthM / (last.to.ptsSec - first.from.ptsSec),
    peakMps: Math.max(...run.map((step) => step.speedMps)),
    rightward: lengthM > 0 ? (toM[0] - fromM[0]) / lengthM : 0,
    looksCount: run.length + 1,
    confidence: balls.reduce((sum, ball) => sum + ball.confidence, 0) / balls.length,
    kicker: kick?.person ?? null,
    kickerM: kick?.metres ?? null,
    speedBeforeMps: before?.to === first.from ? before.speedMps : null,
  };
}

/** Of two people at the ball in the line of sight, the one whose feet are nearer on the ground has it. */
const GROUND_SHARE = 0.03;

/** The player nearest to the ball of this look (a referee never has it); null without a ball or players. */
export function nearestPerson(look: Look): { person: ImagePerson; metres: number } | null {
  let best: { person: ImagePerson; metres: number; rank: number } | null = null;
  if (look.ball === null) return null;
  for (const person of look.people) {
    if (person.role === 'referee') continue;
    const metres = ballToPersonM(look.ball, person);
    const rank = metres + GROUND_SHARE * apartM(person.feetM, look.ball.groundM);
    if (best === null || rank < best.rank) best = { person, metres, rank };
  }
  return best;
}
