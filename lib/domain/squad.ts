import type { Team } from './event.ts';

/** Someone in a squad. Often a minor: names stay with the people who are signed in, and leave with the squad. */
export type Player = {
  /** 1..99; null: none known. */
  readonly number: number | null;
  readonly name: string;
  /** As the squad list says it: "GK", "left back"; empty where it says nothing. */
  readonly position: string;
};

export const MAX_PLAYERS = 40;
export const MAX_NAME_LENGTH = 80;
export const MAX_POSITION_LENGTH = 30;
export const MAX_NUMBER = 99;

const KEEPER = /^(gk|g|goalkeeper|goalie|keeper|tw|torwart|portero|gardien|portiere)\b/i;

/** Whether a position is the goalkeeper's, in the words and letters that squad lists use. */
export function isKeeperPosition(position: string): boolean {
  return KEEPER.test(position.trim());
}

export type SquadProblem = { readonly index: number; readonly field: keyof Player; readonly message: string };

/** What is wrong with a squad, in words: numbers are each one player's, and nobody stands there twice. */
export function squadProblems(players: readonly Player[]): SquadProblem[] {
  return players.flatMap((player, index): SquadProblem[] => {
    const earlier = players.slice(0, index);
    const holder = earlier.find(({ number }) => number !== null && number === player.number);
    if (holder) {
      const message = `Number ${player.number} is ${holder.name}'s already.`;
      return [{ index, field: 'number', message }];
    }
    const twin = earlier.find(
      ({ name, number }) => sameName(name, player.name) && (number === null || player.number === null),
    );
    return twin ? [{ index, field: 'name', message: `${player.name} stands there twice.` }] : [];
  });
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Who of a new squad was in the old one, so that what is said of a player stays his: by name and number, then by name, then by number (a name
 * that was corrected).
 * @returns for each wanted player the id he had; null for someone new
 */
export function keptPlayerIds(
  had: readonly (Player & { readonly id: string })[],
  wanted: readonly Player[],
): (string | null)[] {
  const left = new Map(had.map((player) => [player.id, player]));
  const ids: (string | null)[] = wanted.map(() => null);
  const sameNumber = (a: Player, b: Player) => a.number !== null && a.number === b.number;
  const ways = [
    (a: Player, b: Player) => sameName(a.name, b.name) && a.number === b.number,
    (a: Player, b: Player) => sameName(a.name, b.name),
    sameNumber,
  ];
  for (const isSame of ways) {
    for (const [index, player] of wanted.entries()) {
      const known = ids[index] === null ? [...left.values()].find((old) => isSame(old, player)) : undefined;
      if (!known) continue;
      ids[index] = known.id;
      left.delete(known.id);
    }
  }
  return ids;
}

/** The names of both sides; empty while nobody has said. */
export type NamedTeams = {
  /** Which team the tracker calls `home`: the one further left as the video begins. */
  readonly left_at_start: Team;
  readonly teams: Readonly<Record<Team, { readonly name: string; readonly short_name: string }>>;
};

/** Which team of the match a side of an event is: a picture only knows who began on the left. */
export function teamOfSide({ left_at_start }: Pick<NamedTeams, 'left_at_start'>, side: Team): Team {
  if (left_at_start === 'home') return side;
  return side === 'home' ? 'away' : 'home';
}

/** The side of an event in words: the team's name, else where it began. */
export function sideWords(setup: NamedTeams, side: Team): string {
  const { name } = setup.teams[teamOfSide(setup, side)];
  return name || (side === 'home' ? 'on the left at the start' : 'on the right at the start');
}
