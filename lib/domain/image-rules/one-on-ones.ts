import type { EventCandidate } from '../event.ts';
import { nearestPerson } from './ball-flights.ts';
import { ahead, type End, peopleBeyond } from './goal-end.ts';
import { apartM, type ImagePerson, type Look } from './image-play.ts';
import { rounded } from './rounded.ts';
import type { ImageRuleSettings } from './settings.ts';

/** One look in which an attacker with the ball has only the keeper before him. */
type Facing = {
  readonly look: Look;
  readonly attacker: ImagePerson;
  readonly keeper: ImagePerson;
  readonly distanceM: number;
};

/** Attacker and known goalkeeper, nobody between, coming nearer, for a while. */
export function findOneOnOnes(looks: readonly Look[], settings: ImageRuleSettings): EventCandidate[] {
  const events: EventCandidate[] = [];
  let run: Facing[] = [];
  const flush = () => {
    const event = toEvent(run, settings);
    if (event !== null) events.push(event);
    run = [];
  };
  for (const look of looks) {
    const facing = facingIn(look, settings);
    const last = run.at(-1);
    if (last && (look.sceneId !== last.look.sceneId || look.ptsSec - last.look.ptsSec > settings.oneOnOne.minSec))
      flush();
    if (facing !== null) run.push(facing);
  }
  flush();
  return events;
}

function facingIn(look: Look, { oneOnOne }: ImageRuleSettings): Facing | null {
  if (look.ball === null) return null;
  const nearest = nearestPerson(look);
  if (nearest === null || nearest.metres > oneOnOne.controlM || nearest.person.role !== 'player') return null;
  const ballM = nearest.person.feetM;
  for (const keeper of look.people) {
    if (keeper.role !== 'goalkeeper') continue;
    const end: End = keeper.feetM[0] >= ballM[0] ? 1 : -1;
    const distanceM = apartM(keeper.feetM, ballM);
    const isLast = peopleBeyond(look, keeper.feetM, end).length === 0;
    const isSameTeam = keeper.team !== null && keeper.team === nearest.person.team;
    if (distanceM > oneOnOne.maxDistanceM || !isLast || isSameTeam) continue;
    const isBlocked = look.people.some(
      (person) =>
        person !== keeper &&
        person !== nearest.person &&
        person.role !== 'referee' &&
        isBetween(person, ballM, keeper, end, oneOnOne.laneM),
    );
    if (!isBlocked) return { look, attacker: nearest.person, keeper, distanceM };
  }
  return null;
}

function isBetween(
  person: ImagePerson,
  ballM: readonly [number, number],
  keeper: ImagePerson,
  end: End,
  laneM: number,
): boolean {
  const along = ahead(person.feetM, ballM, end);
  const total = ahead(keeper.feetM, ballM, end);
  if (along <= 0 || along >= total) return false;
  const laneY = ballM[1] + ((keeper.feetM[1] - ballM[1]) * along) / total;
  return Math.abs(person.feetM[1] - laneY) <= laneM;
}

function toEvent(run: readonly Facing[], { oneOnOne }: ImageRuleSettings): EventCandidate | null {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || last.look.ptsSec - first.look.ptsSec < oneOnOne.minSec) return null;
  const closingM = first.distanceM - last.distanceM;
  if (closingM < oneOnOne.minClosingM || last.distanceM > oneOnOne.maxLastDistanceM) return null;
  return {
    type: 'one_on_one',
    startSec: first.look.ptsSec,
    keySec: last.look.ptsSec,
    endSec: last.look.ptsSec + 1.5,
    confidence: rounded(Math.min(0.6, 0.35 + run.length * 0.03)),
    team: null,
    playerTrackId: last.keeper.trackId,
    outcome: null,
    evidence: {
      distanceAtStartM: rounded(first.distanceM),
      distanceAtEndM: rounded(last.distanceM),
      durationSec: rounded(last.look.ptsSec - first.look.ptsSec),
      attackerTrackId: last.attacker.trackId,
    },
  };
}
