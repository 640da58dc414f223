import { iou } from '../../../lib/domain/box.ts';
import type { PlayFrame, PlayPerson } from '../../../lib/domain/play.ts';
import type { QualityFigure } from '../section.ts';
import type { TrueMatch, TruePerson } from './true-look.ts';

/** Looks at people by what they are and what they were called; only people who were found at all. */
export type RoleCounts = {
  readonly keepers: {
    readonly there: number;
    readonly told: number;
    readonly right: number;
    readonly rightTeam: number;
  };
  readonly referees: { readonly there: number; readonly told: number; readonly right: number };
  /** Players (goalkeepers not) whose team was told, by the naming of `home` that fits a match better. */
  readonly players: { readonly there: number; readonly rightTeam: number };
};

const MIN_OVERLAP = 0.5;

export function countRoles(match: TrueMatch, frames: Iterable<PlayFrame>): RoleCounts {
  const truthOf = new Map(match.looks.map((look) => [look.frameNumber, look]));
  const count = {
    keepers: { there: 0, told: 0, right: 0, rightTeam: 0 },
    referees: { there: 0, told: 0, right: 0 },
    players: { there: 0, rightTeam: 0 },
  };
  const teams = { same: { players: 0, keepers: 0 }, swapped: { players: 0, keepers: 0 } };
  for (const { frameNumber, people } of frames) {
    for (const { truth, found } of foundPairs(truthOf.get(frameNumber)?.people ?? [], people)) {
      const isKeeper = truth.role === 'goalkeeper' && found.role === 'goalkeeper';
      if (truth.role === 'goalkeeper') count.keepers.there += 1;
      if (found.role === 'goalkeeper') count.keepers.told += 1;
      if (isKeeper) count.keepers.right += 1;
      if (truth.role === 'referee') count.referees.there += 1;
      if (found.role === 'referee') count.referees.told += 1;
      if (truth.role === 'referee' && found.role === 'referee') count.referees.right += 1;
      if (truth.role === 'player') count.players.there += 1;
      if (found.team === null || truth.team === null) continue;
      const naming = found.team === truth.team ? teams.same : teams.swapped;
      if (isKeeper) naming.keepers += 1;
      if (truth.role === 'player') naming.players += 1;
    }
  }
  // Which shirts are called home is chance when told from a picture.
  const naming = teams.same.players >= teams.swapped.players ? teams.same : teams.swapped;
  count.players.rightTeam = naming.players;
  count.keepers.rightTeam = naming.keepers;
  return count;
}

function foundPairs(
  truth: readonly TruePerson[],
  found: readonly PlayPerson[],
): { readonly truth: TruePerson; readonly found: PlayPerson }[] {
  const taken = new Set<number>();
  return found.flatMap((person) => {
    if (person.bboxXywhNorm === null) return [];
    let best: { truth: TruePerson; overlap: number } | null = null;
    for (const one of truth) {
      const overlap = iou(one.bboxXywhNorm, person.bboxXywhNorm);
      if (overlap >= MIN_OVERLAP && !taken.has(one.id) && overlap > (best?.overlap ?? 0))
        best = { truth: one, overlap };
    }
    if (best === null) return [];
    taken.add(best.truth.id);
    return [{ truth: best.truth, found: person }];
  });
}

/** F1 of keepers and referees over the looks in which they were found, part of keepers and of players with the right team. */
export function roleFigures(name: string, counts: readonly RoleCounts[], basis: string): QualityFigure[] {
  const sum = (of: (one: RoleCounts) => number) => counts.reduce((total, one) => total + of(one), 0);
  const f1 = (role: 'keepers' | 'referees') =>
    (2 * sum((one) => one[role].right)) /
    Math.max(
      1,
      sum((one) => one[role].there + one[role].told),
    );
  const part = (role: 'keepers' | 'players') =>
    sum((one) => one[role].rightTeam) /
    Math.max(
      1,
      sum((one) => one[role].there),
    );
  const figure = (label: string, value: number): QualityFigure => ({
    name: `${name} ${label}`,
    value,
    better: 'higher',
    noise: 0.02,
    basis,
  });
  return [
    figure('goalkeeper F1', f1('keepers')),
    figure('goalkeeper on the right side', part('keepers')),
    figure('referee F1', f1('referees')),
    figure('player in the right team', part('players')),
  ];
}
