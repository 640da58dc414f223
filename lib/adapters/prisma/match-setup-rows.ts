import { z } from 'zod';
import { type MatchSetup, NO_SETUP, periodsSchema, teamColoursSchema } from '../../contracts/match-setup.ts';
import type { Period } from '../../domain/match-clock.ts';
import type { FileOnClock } from '../../domain/match-files.ts';
import { isKeeperPosition } from '../../domain/squad.ts';
import { suggestedPeriods } from '../../domain/suggested-periods.ts';
import type { Prisma } from './generated/client.ts';

/** What must come with a match so that its set-up can be told. */
export const WITH_SETUP = {
  setup: { include: { players: { orderBy: { order: 'asc' } }, savedBy: { select: { name: true } } } },
} as const;
type SetupRow = NonNullable<Prisma.MatchGetPayload<{ include: typeof WITH_SETUP }>['setup']>;

/** Of a match that nobody has set up, the halves are those that its files begin: a suggestion. */
export function matchSetup(row: SetupRow | null, files: readonly FileOnClock[]): MatchSetup {
  if (row === null) return { ...NO_SETUP, periods: [...suggestedPeriods(files)] };
  return {
    revision: row.revision,
    date: dayOf(row.date),
    competition: row.competition,
    left_at_start: row.leftAtStart,
    teams: { home: teamOf(row, 'home'), away: teamOf(row, 'away') },
    periods: periodsOf(row),
    saved_at: row.savedAt.toISOString(),
    saved_by: row.savedBy?.name ?? null,
  };
}

function teamOf({ teams, players }: SetupRow, side: 'home' | 'away'): MatchSetup['teams']['home'] {
  const squad = players
    .filter((player) => player.side === side)
    .map(({ id, number, name, position }) => ({
      player_id: id,
      number,
      name,
      position,
      is_goalkeeper: isKeeperPosition(position),
    }));
  return { ...coloursBySide.parse(teams)[side], squad };
}

const coloursBySide = z.object({ home: teamColoursSchema, away: teamColoursSchema });

export function periodsOf(row: { readonly periods: unknown } | null | undefined): Period[] {
  return row ? periodsSchema.parse(row.periods) : [];
}

/** A day has no time zone; the database gives it as its midnight in UTC. */
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
