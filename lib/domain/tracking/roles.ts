import type { Team } from '../event.ts';
import type { PlayPerson } from '../play.ts';
import { type DefendedSides, defenderAt, findDefendedSides } from './defended-sides.ts';
import { colourDistance } from './kit-colour.ts';
import type { LookTable, PersonLook } from './look-table.ts';
import type { ShirtTeams } from './shirt-teams.ts';
import { footX, isTeam, noStanding, type Standing, standingsOf, teamLooksOf } from './standings.ts';
import { type TrackFacts, trackConfidenceOf } from './track-facts.ts';

/** `goalSide`: where this goalkeeper's goal is in the picture. */
export type TrackRole = { readonly trackConfidence: number } & (
  | { readonly role: 'player' | 'referee'; readonly team: Team | null }
  | { readonly role: 'goalkeeper'; readonly team: Team | null; readonly goalSide: 'left' | 'right' | null }
);

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
/**
 * Part of a track's looks, by confidence, in which a detector that knows roles must say so. Fewer do where the shirt is of neither team,
 * more where it is a team's.
 */
const MIN_CLASS_PART = { outsider: 0.33, unknown: 0.35, team: 0.45 } as const;
/** Beside the last man of the picture a goalkeeper is believed sooner. */
const LAST_MAN_BONUS = 0.1;
/** A detector that names this part of all looks goalkeepers or referees knows roles, and its silence tells something too. */
const KNOWS_ROLES_PART = 0.01;
/** Where neither role is said in this part of enough looks, it is not there: an odd shirt makes no referee, and being last in it no goalkeeper. */
const SILENT_PART = { goalkeeper: 0.25, referee: 0.08 } as const;
const SILENT_LOOKS = 8;

/**
 * Who is a goalkeeper and who a referee. Where the detector says roles, its votes over the track decide, weighed with kit and place. Where it
 * does not: only someone in a shirt of neither team, and a goalkeeper only where he is the last man on one side of the picture most of the
 * time, alone or with the others in his shirt.
 */
export function findRoles(
  table: LookTable,
  facts: readonly TrackFacts[],
  teams: ShirtTeams,
): ReadonlyMap<number, TrackRole> {
  const standings = standingsOf(table, teams);
  const knowsRoles = isRoleDetector(facts);
  const found = new Map<number, TrackRole['role']>();
  for (const one of facts) {
    const said = saidRole(one, teams, standings.get(one.trackId));
    const isOutsider = teams.sideOf.get(one.trackId) === 'outsider';
    const byShirt = isOutsider ? roleOfOutsider(one.trackId, standings, teams) : 'player';
    found.set(one.trackId, said ?? (knowsRoles && isSilentOn(one, byShirt) ? 'player' : byShirt));
  }
  const teamLooks = teamLooksOf(table, teams, (trackId) => found.get(trackId) === 'goalkeeper');
  const keeperTeams = findKeeperTeams(facts, found, standings, teams, findDefendedSides(teamLooks));
  return new Map(
    facts.map((one): [number, TrackRole] => {
      const { trackId } = one;
      const trackConfidence = trackConfidenceOf(one);
      const role = found.get(trackId) ?? 'player';
      const side = teams.sideOf.get(trackId) ?? null;
      if (role === 'referee') return [trackId, { role, team: null, trackConfidence }];
      if (role === 'player') return [trackId, { role, team: isTeam(side) ? side : null, trackConfidence }];
      const goalSide = goalSideOf(standings.get(trackId));
      return [trackId, { role, team: keeperTeams.get(trackId) ?? null, goalSide, trackConfidence }];
    }),
  );
}

function isRoleDetector(facts: readonly TrackFacts[]): boolean {
  const sum = (of: (one: TrackFacts) => number) => facts.reduce((total, one) => total + of(one), 0);
  return sum((one) => one.goalkeeperSum + one.refereeSum) > KNOWS_ROLES_PART * sum((one) => one.confidenceSum);
}

/** The detector would have said so by now. */
function isSilentOn({ looks, goalkeeperSum, refereeSum, confidenceSum }: TrackFacts, role: TrackRole['role']): boolean {
  return role !== 'player' && looks >= SILENT_LOOKS && (goalkeeperSum + refereeSum) / confidenceSum < SILENT_PART[role];
}

/** The role the detector's votes make likely; null when they do not. */
function saidRole(one: TrackFacts, teams: ShirtTeams, standing: Standing | undefined): TrackRole['role'] | null {
  const side = teams.sideOf.get(one.trackId) ?? null;
  const needed = MIN_CLASS_PART[side === null ? 'unknown' : isTeam(side) ? 'team' : 'outsider'];
  const keeperPart = one.goalkeeperSum / one.confidenceSum;
  const refereePart = one.refereeSum / one.confidenceSum;
  const bonus = standing !== undefined && lastPart(standing) >= MIN_LAST_PART ? LAST_MAN_BONUS : 0;
  if (keeperPart + bonus >= refereePart && keeperPart + bonus >= needed && keeperPart > 0) return 'goalkeeper';
  return refereePart >= needed ? 'referee' : null;
}

function roleOfOutsider(
  trackId: number,
  standings: ReadonlyMap<number, Standing>,
  teams: ShirtTeams,
): 'goalkeeper' | 'referee' {
  const own = standings.get(trackId);
  if (own === undefined || own.looks === 0) return 'referee';
  const kit = withSameShirt(trackId, standings, teams);
  // The same shirt guards one goal in each half, so for the kit both sides count.
  const kitLast = (kit.lastLeft + kit.lastRight) / kit.looks;
  const isSurelyLast = own.looks >= SURE_LOOKS && lastPart(own) >= SURE_LAST_PART;
  const isLast = isSurelyLast || (1 - KIT_SHARE) * lastPart(own) + KIT_SHARE * kitLast >= MIN_LAST_PART;
  return isLast && own.touchline < MAX_TOUCHLINE_PART * own.looks ? 'goalkeeper' : 'referee';
}

function lastPart({ looks, lastLeft, lastRight }: Standing): number {
  return looks === 0 ? 0 : Math.max(lastLeft, lastRight) / looks;
}

function goalSideOf(standing: Standing | undefined): 'left' | 'right' | null {
  if (standing === undefined || standing.lastLeft === standing.lastRight) return null;
  return standing.lastLeft > standing.lastRight ? 'left' : 'right';
}

/** How much the looks of others in the same shirt count beside a keeper's own: shirts keep their team when ends change. */
const SAME_SHIRT_SHARE = 0.7;

/** The team of every goalkeeper: whose goal he stood in, together with everyone in his shirt. */
function findKeeperTeams(
  facts: readonly TrackFacts[],
  roles: ReadonlyMap<number, TrackRole['role']>,
  standings: ReadonlyMap<number, Standing>,
  teams: ShirtTeams,
  sides: DefendedSides,
): Map<number, Team> {
  const keepers = facts.flatMap((one) => {
    if (roles.get(one.trackId) !== 'goalkeeper') return [];
    const goalSide = goalSideOf(standings.get(one.trackId));
    const team = goalSide && defenderAt(sides, (one.firstSec + one.lastSec) / 2, goalSide);
    const forHome = team === null ? 0 : team === 'home' ? one.looks : -one.looks;
    return [{ trackId: one.trackId, forHome, shirt: teams.shirtOf.get(one.trackId) ?? null }];
  });
  const found = new Map<number, Team>();
  for (const keeper of keepers) {
    let forHome = (1 - SAME_SHIRT_SHARE) * keeper.forHome;
    for (const { shirt, forHome: votes } of keepers) {
      if (keeper.shirt && shirt && colourDistance(keeper.shirt, shirt) <= SAME_SHIRT_DISTANCE)
        forHome += SAME_SHIRT_SHARE * votes;
    }
    if (forHome !== 0) found.set(keeper.trackId, forHome > 0 ? 'home' : 'away');
  }
  return found;
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

/** As a person of a play frame. */
export function toPlayPerson(
  look: PersonLook,
  roles: ReadonlyMap<number, TrackRole>,
  keepers: ReadonlySet<number>,
): PlayPerson {
  const known = roles.get(look.trackId) ?? { role: 'player', team: null, trackConfidence: 0 };
  const isDemoted = known.role === 'goalkeeper' && !keepers.has(look.trackId);
  return {
    trackId: look.trackId,
    team: isDemoted ? null : known.team,
    role: isDemoted ? 'player' : known.role,
    pitchXyM: null,
    bboxXywhNorm: look.box,
    confidence: look.confidence,
    trackConfidence: known.trackConfidence,
  };
}
