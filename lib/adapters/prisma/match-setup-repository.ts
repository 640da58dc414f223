import type { SaveSetupBody } from '../../contracts/match-setup.ts';
import type { Period } from '../../domain/match-clock.ts';
import { keptPlayerIds } from '../../domain/squad.ts';
import { suggestedPeriods } from '../../domain/suggested-periods.ts';
import type { MatchSetupRepository, NotSaved } from '../../ports/match-setup-repository.ts';
import type { Database, Transaction } from './client.ts';
import { filesOf } from './job-rows.ts';
import { toJsonArray, toJsonObject } from './json.ts';
import { periodsOf } from './match-setup-rows.ts';

export function prismaMatchSetupRepository(database: Database): MatchSetupRepository {
  return {
    save: (jobId, setup, userId) =>
      database.$transaction(async (tx) => {
        const job = await tx.job.findUnique({ where: { id: jobId }, select: { matchId: true } });
        return job === null ? 'no_job' : save(tx, job.matchId, setup, userId);
      }),
  };
}

async function save(
  tx: Transaction,
  matchId: string,
  setup: SaveSetupBody,
  savedById: string | null,
): Promise<NotSaved | null> {
  // Two who save at once wait for each other here: the second finds the first one's revision.
  await tx.$queryRaw`select 1 from "Match" where "id" = ${matchId}::uuid for update`;
  const before = await tx.matchSetup.findUnique({
    where: { matchId },
    include: { players: true, savedBy: { select: { name: true } } },
  });
  if ((before?.revision ?? 0) !== setup.revision) return { savedBy: before?.savedBy?.name ?? null };
  const now = new Date();
  const marked = before ? periodsOf(before) : await suggested(tx, matchId);
  const isNewClock = JSON.stringify(marked) !== JSON.stringify(setup.periods);
  const columns = {
    revision: setup.revision + 1,
    date: setup.date === null ? null : new Date(setup.date),
    competition: setup.competition,
    leftAtStart: setup.left_at_start,
    teams: toJsonObject({ home: withoutSquad(setup, 'home'), away: withoutSquad(setup, 'away') }),
    periods: toJsonArray(setup.periods),
    savedById,
    savedAt: now,
    ...(isNewClock ? { periodsAt: now } : {}),
  };
  await tx.matchSetup.upsert({ where: { matchId }, create: { matchId, ...columns }, update: columns });
  for (const side of ['home', 'away'] as const) {
    const had = (before?.players ?? []).filter((player) => player.side === side);
    await saveSquad(tx, { matchId, side }, had, setup.teams[side].squad);
  }
  return null;
}

/** By which clips were named as long as nobody had said anything. */
async function suggested(tx: Transaction, matchId: string): Promise<readonly Period[]> {
  const videos = await tx.videoFile.findMany({ where: { matchId }, orderBy: { position: 'asc' } });
  // Read like stored ones, so that the two can be compared.
  return periodsOf({ periods: suggestedPeriods(filesOf(videos)) });
}

function withoutSquad({ teams }: SaveSetupBody, side: 'home' | 'away') {
  const { squad: _squad, ...team } = teams[side];
  return team;
}

type KnownPlayer = Parameters<typeof keptPlayerIds>[0][number];
type WantedPlayer = SaveSetupBody['teams']['home']['squad'][number];

async function saveSquad(
  tx: Transaction,
  of: { readonly matchId: string; readonly side: 'home' | 'away' },
  had: readonly KnownPlayer[],
  wanted: readonly WantedPlayer[],
): Promise<void> {
  const ids = keptPlayerIds(had, wanted);
  await tx.player.deleteMany({ where: { ...of, id: { notIn: ids.filter((id) => id !== null) } } });
  for (const [order, player] of wanted.entries()) {
    const id = ids[order];
    if (id) await tx.player.update({ where: { id }, data: { ...player, order } });
    else await tx.player.create({ data: { ...of, ...player, order } });
  }
}
