import type { Team } from '../event.ts';
import type { PlayPerson } from '../play.ts';
import { type NearPerson, nearestPerson, type Play, sampleAt } from '../possession.ts';
import type { Flight } from '../possession-ball-path.ts';

/** Who has the ball for this long (seconds) has it under control; that takes two looks. */
const CONTROL_SEC = 0.4;
const MIN_LOOKS = 2;

/** Whether a mate of who played the ball stood within the reach (metres) of its end, and has it from then on: a pass, though a defender was as near. */
export function isReceivedByMate(play: Play, flight: Flight, defender: Team, reachM: number): boolean {
  const isOwn = (person: PlayPerson) => person.team !== null && person.team !== defender;
  const mate = nearestAt(play, flight.last, isOwn);
  const striker = nearestAt(play, flight.first, isOwn);
  if (!mate || mate.distanceM > reachM || mate.person.trackId === striker?.person.trackId) return false;
  const { stretch } = sampleAt(play, flight.last);
  let looks = 0;
  for (let index = flight.last + 1; index < play.path.samples.length; index += 1) {
    const sample = sampleAt(play, index);
    if (sample.stretch !== stretch || sample.sec > flight.endSec + CONTROL_SEC) break;
    if (nearestAt(play, index, () => true)?.person.trackId !== mate.person.trackId) return false;
    looks += 1;
  }
  return looks >= MIN_LOOKS;
}

function nearestAt(play: Play, index: number, test: (person: PlayPerson) => boolean): NearPerson | null {
  const { frameIndex, x, y } = sampleAt(play, index);
  return nearestPerson(play, frameIndex, [x, y], test);
}
