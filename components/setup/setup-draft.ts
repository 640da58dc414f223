import type { MatchSetup, SaveSetupBody } from '../../lib/contracts/match-setup.ts';
import type { Team } from '../../lib/domain/event.ts';
import { parseSquadLines, squadText } from '../../lib/domain/squad-lines.ts';
import { type PeriodDraft, type PeriodProblems, periodDrafts, readPeriods } from './period-draft.ts';

export type TeamDraft = {
  readonly name: string;
  readonly shortName: string;
  /** `#rrggbb`; null: not said. */
  readonly shirt: string | null;
  readonly keeper: string | null;
  /** A player a line. */
  readonly squad: string;
};

/** A set-up as it is typed. */
export type SetupDraft = {
  readonly date: string;
  readonly competition: string;
  readonly leftAtStart: Team;
  readonly teams: Readonly<Record<Team, TeamDraft>>;
  readonly periods: readonly PeriodDraft[];
};

export function draftOf(setup: MatchSetup): SetupDraft {
  return {
    date: setup.date ?? '',
    competition: setup.competition,
    leftAtStart: setup.left_at_start,
    teams: { home: teamDraft(setup.teams.home), away: teamDraft(setup.teams.away) },
    periods: periodDrafts(setup.periods),
  };
}

function teamDraft({ name, short_name, shirt_colour, keeper_colour, squad }: MatchSetup['teams'][Team]): TeamDraft {
  return { name, shortName: short_name, shirt: shirt_colour, keeper: keeper_colour, squad: squadText(squad) };
}

export function isSameDraft(a: SetupDraft, b: SetupDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export type SetupProblems = {
  readonly periods: PeriodProblems;
  /** Teams whose squad has lines that cannot be read. */
  readonly squads: readonly Team[];
};

/** What a draft says; `body` is null while something in it cannot be read. @param durationSec null while nobody knows it */
export function readDraft(
  draft: SetupDraft,
  revision: number,
  durationSec: number | null,
): { readonly body: SaveSetupBody | null; readonly problems: SetupProblems } {
  const { periods, problems } = readPeriods(draft.periods, durationSec);
  const home = readTeam(draft.teams.home);
  const away = readTeam(draft.teams.away);
  const squads = [['home', home] as const, ['away', away] as const].flatMap(([side, team]) =>
    team.isWrong ? [side] : [],
  );
  const body = {
    revision,
    date: draft.date === '' ? null : draft.date,
    competition: draft.competition.trim(),
    left_at_start: draft.leftAtStart,
    teams: { home: home.team, away: away.team },
    periods: [...periods],
  };
  return { body: problems.size > 0 || squads.length > 0 ? null : body, problems: { periods: problems, squads } };
}

function readTeam({ name, shortName, shirt, keeper, squad }: TeamDraft) {
  const { players, problems } = parseSquadLines(squad);
  const colours = { shirt_colour: shirt, keeper_colour: keeper };
  const team = { name: name.trim(), short_name: shortName.trim(), ...colours, squad: [...players] };
  return { team, isWrong: problems.length > 0 };
}
