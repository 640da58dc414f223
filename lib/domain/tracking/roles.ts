import type { Team } from '../event.ts';
import type { PlayPerson } from '../play.ts';
import { colourDistance } from './kit-colour.ts';
import { type LookTable, type PersonLook, peopleAt } from './look-table.ts';
import type { ShirtTeams } from './shirt-teams.ts';
import type { TrackFacts } from './track-facts.ts';

/** `goalSide`: where this goalkeeper's goal is in the picture. */
export type TrackRole =
  | { readonly role: 'player' | 'referee'; readonly team: Team | null }
  | { readonly role: 'goalkeeper'; readonly team: Team | null; readonly goalSide: 'left' | 'right' | null };

/** How one outsider stood towards the players, summed over its looks. */
type Standing = {
  looks: number;
  lastLeft: number;
  lastRight: number;
  touchline: number;
  /** Sum over looks of (mean x of home) - (mean x of away): whose half this is. */
  homeMinusAway: number;
};

/** Fewer players in the picture say nothing about who is last. */
const MIN_PLAYERS = 3;
/** Part of the players that must stand on the other side of a last man. */
const LAST_MAN_PART = 0.85;
/** Part of its looks in which a goalkeeper is the last man of the picture. */
const MIN_LAST_PART = 0.7;
/** Part of looks at the upper or lower edge of all players that marks a linesman, a coach or a ball boy. */
const MAX_TOUCHLINE_PART = 0.6;
/** How much the others in the same shirt count beside a track's own standing. */
const KIT_SHARE = 0.7;
/** Nearly always last for this many looks needs no kit: keeper and referee may wear one colour. */
const SURE_LAST_PART = 0.9;
const SURE_LOOKS = 10;
const SAME_SHIRT_DISTANCE = 12;
/** Part of looks in which a detector that knows roles must agree with itself. */
const MIN_CLASS_PART = 0.5;

/**
 * Who is a goalkeeper and who a referee. Conservative: only someone in a shirt of neither team, and a goalkeeper only where
 * he is the last man on one side of the picture most of the time, alone or with the others in his shirt.
 */
export function findRoles(
  table: LookTable,
  facts: readonly TrackFacts[],
  teams: ShirtTeams,
): ReadonlyMap<number, TrackRole> {
  const standings = standingsOf(table, teams);
  const roles = new Map<number, TrackRole>();
  for (const one of facts) {
    const side = teams.sideOf.get(one.trackId) ?? null;
    const standing = standings.get(one.trackId);
    if (one.goalkeeperLooks > MIN_CLASS_PART * one.looks) {
      const goalSide = standing === undefined ? null : standing.lastLeft >= standing.lastRight ? 'left' : 'right';
      roles.set(one.trackId, { role: 'goalkeeper', team: defender(standing, goalSide), goalSide });
    } else if (one.refereeLooks > MIN_CLASS_PART * one.looks) roles.set(one.trackId, { role: 'referee', team: null });
    else if (side !== 'outsider') roles.set(one.trackId, { role: 'player', team: side });
    else roles.set(one.trackId, roleOfOutsider(one.trackId, standings, teams));
  }
  return roles;
}

function roleOfOutsider(trackId: number, standings: ReadonlyMap<number, Standing>, teams: ShirtTeams): TrackRole {
  const own = standings.get(trackId);
  if (own === undefined || own.looks === 0) return { role: 'referee', team: null };
  const kit = withSameShirt(trackId, standings, teams);
  const goalSide = own.lastLeft >= own.lastRight ? 'left' : 'right';
  const ownLast = Math.max(own.lastLeft, own.lastRight) / own.looks;
  // The same shirt guards one goal in each half, so for the kit both sides count.
  const kitLast = (kit.lastLeft + kit.lastRight) / kit.looks;
  const isSurelyLast = own.looks >= SURE_LOOKS && ownLast >= SURE_LAST_PART;
  const isLast = isSurelyLast || (1 - KIT_SHARE) * ownLast + KIT_SHARE * kitLast >= MIN_LAST_PART;
  if (isLast && own.touchline < MAX_TOUCHLINE_PART * own.looks)
    return { role: 'goalkeeper', team: defender(own, goalSide), goalSide };
  return { role: 'referee', team: null };
}

/** The team whose players stand nearer to a goal defends it. */
function defender(standing: Standing | undefined, goalSide: 'left' | 'right' | null): Team | null {
  if (standing === undefined || goalSide === null || standing.homeMinusAway === 0) return null;
  return standing.homeMinusAway < 0 === (goalSide === 'left') ? 'home' : 'away';
}

function withSameShirt(trackId: number, standings: ReadonlyMap<number, Standing>, teams: ShirtTeams): Standing {
  const shirt = teams.shirtOf.get(trackId);
  const sum = noStanding();
  for (const [otherId, standing] of standings) {
    const other = teams.shirtOf.get(otherId);
    if (shirt === undefined || other === undefined || colourDistance(shirt, other) > SAME_SHIRT_DISTANCE) continue;
    sum.looks += standing.looks;
    sum.lastLeft += standing.lastLeft;
    sum.lastRight += standing.lastRight;
  }
  return sum;
}

function standingsOf(table: LookTable, teams: ShirtTeams): Map<number, Standing> {
  const standings = new Map<number, Standing>();
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    const people = peopleAt(table, frame);
    const players = people.filter(({ trackId }) => isTeam(teams.sideOf.get(trackId)));
    if (players.length < MIN_PLAYERS) continue;
    for (const person of people) {
      if (isTeam(teams.sideOf.get(person.trackId))) continue;
      const standing = standings.get(person.trackId) ?? noStanding();
      standings.set(person.trackId, standing);
      addStanding(standing, person, players, teams);
    }
  }
  return standings;
}

function addStanding(standing: Standing, person: PersonLook, players: readonly PersonLook[], teams: ShirtTeams): void {
  const part = (isTrue: (player: PersonLook) => boolean) => players.filter(isTrue).length / players.length;
  standing.looks += 1;
  if (part((player) => footX(player) > footX(person)) >= LAST_MAN_PART) standing.lastLeft += 1;
  if (part((player) => footX(player) < footX(person)) >= LAST_MAN_PART) standing.lastRight += 1;
  const above = part((player) => footY(player) > footY(person));
  if (above === 0 || above === 1) standing.touchline += 1;
  const meanX = (team: Team) => {
    const members = players.filter(({ trackId }) => teams.sideOf.get(trackId) === team);
    return members.length === 0 ? null : members.reduce((sum, member) => sum + footX(member), 0) / members.length;
  };
  const home = meanX('home');
  const away = meanX('away');
  if (home !== null && away !== null) standing.homeMinusAway += home - away;
}

/** At most one goalkeeper for each goal in one picture: of two the one further out keeps the role. */
export function onlyLastKeepers(people: readonly PersonLook[], roles: ReadonlyMap<number, TrackRole>): Set<number> {
  const keepers = new Map<string, PersonLook>();
  for (const person of people) {
    const role = roles.get(person.trackId);
    if (role?.role !== 'goalkeeper') continue;
    const goal = role.goalSide ?? 'unknown';
    const known = keepers.get(goal);
    const isFurtherOut =
      known === undefined || (goal === 'left' ? footX(person) < footX(known) : footX(person) > footX(known));
    if (isFurtherOut) keepers.set(goal, person);
  }
  return new Set([...keepers.values()].map(({ trackId }) => trackId));
}

function noStanding(): Standing {
  return { looks: 0, lastLeft: 0, lastRight: 0, touchline: 0, homeMinusAway: 0 };
}

function isTeam(side: string | null | undefined): side is Team {
  return side === 'home' || side === 'away';
}

function footX({ box }: PersonLook): number {
  return box[0] + box[2] / 2;
}

function footY({ box }: PersonLook): number {
  return box[1] + box[3];
}

/** As a person of a play frame. */
export function toPlayPerson(
  look: PersonLook,
  roles: ReadonlyMap<number, TrackRole>,
  keepers: ReadonlySet<number>,
): PlayPerson {
  const known = roles.get(look.trackId) ?? { role: 'player', team: null };
  const isDemoted = known.role === 'goalkeeper' && !keepers.has(look.trackId);
  return {
    trackId: look.trackId,
    team: isDemoted ? null : known.team,
    role: isDemoted ? 'player' : known.role,
    pitchXyM: null,
    bboxXywhNorm: look.box,
    confidence: look.confidence,
  };
}
