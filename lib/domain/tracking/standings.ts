import type { Team } from '../event.ts';
import type { TeamsLook } from './defended-sides.ts';
import { type LookTable, type PersonLook, peopleAt } from './look-table.ts';
import type { ShirtTeams } from './shirt-teams.ts';

/** How one person stood towards the players, summed over its looks. */
export type Standing = { looks: number; lastLeft: number; lastRight: number; touchline: number };

/** Fewer players in the picture say nothing about who is last. */
const MIN_PLAYERS = 3;
/** Part of the players that must stand on the other side of a last man. */
const LAST_MAN_PART = 0.85;
/** How everybody stood towards the players of both teams, in the looks with enough of them. */
export function standingsOf(table: LookTable, teams: ShirtTeams): Map<number, Standing> {
  const standings = new Map<number, Standing>();
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    const people = peopleAt(table, frame);
    const players = people.filter(({ trackId }) => isTeam(teams.sideOf.get(trackId)));
    if (players.length < MIN_PLAYERS) continue;
    for (const person of people) {
      const standing = standings.get(person.trackId) ?? noStanding();
      standings.set(person.trackId, standing);
      const others = players.filter((player) => player !== person);
      addStanding(standing, person, others);
    }
  }
  return standings;
}

/** Fewer looks away from the goals than this tell no more than those at a goal. */
const MIN_LOOKS_AWAY = 50;

/**
 * Where the teams stand towards each other. Looks with a goalkeeper are left out where there are enough others: in front of a goal
 * attackers stand among and behind defenders, and who crowds there tells nothing about whose goal it is.
 */
export function teamLooksOf(table: LookTable, teams: ShirtTeams, isKeeper: (trackId: number) => boolean): TeamsLook[] {
  const all: TeamsLook[] = [];
  const away: TeamsLook[] = [];
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    const people = peopleAt(table, frame);
    const homeX = meanX(people, teams, 'home');
    const awayX = meanX(people, teams, 'away');
    if (homeX === null || awayX === null) continue;
    const look = { ptsSec: table.ptsSec[frame] ?? 0, homeMinusAwayNorm: homeX - awayX };
    all.push(look);
    if (!people.some(({ trackId }) => isKeeper(trackId))) away.push(look);
  }
  return away.length >= MIN_LOOKS_AWAY ? away : all;
}

function meanX(players: readonly PersonLook[], teams: ShirtTeams, team: Team): number | null {
  const members = players.filter(({ trackId }) => teams.sideOf.get(trackId) === team);
  return members.length === 0 ? null : members.reduce((sum, member) => sum + footX(member), 0) / members.length;
}

function addStanding(standing: Standing, person: PersonLook, others: readonly PersonLook[]): void {
  const part = (isTrue: (player: PersonLook) => boolean) => others.filter(isTrue).length / others.length;
  standing.looks += 1;
  if (part((player) => footX(player) > footX(person)) >= LAST_MAN_PART) standing.lastLeft += 1;
  if (part((player) => footX(player) < footX(person)) >= LAST_MAN_PART) standing.lastRight += 1;
  const above = part((player) => footY(player) > footY(person));
  if (above === 0 || above === 1) standing.touchline += 1;
}

export function noStanding(): Standing {
  return { looks: 0, lastLeft: 0, lastRight: 0, touchline: 0 };
}

export function isTeam(side: string | null | undefined): side is Team {
  return side === 'home' || side === 'away';
}

export function footX({ box }: PersonLook): number {
  return box[0] + box[2] / 2;
}

function footY({ box }: PersonLook): number {
  return box[1] + box[3];
}
