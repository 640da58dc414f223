import { useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { ReelType } from '../../lib/domain/football.ts';
import type { ReelMaking } from '../../lib/domain/reel-presets.ts';
import { useChooseReels } from '../api/use-choose-reels.ts';
import { makingOf } from './reel-making.ts';

/** A making, and what was done that led to it. */
type Step = { readonly making: ReelMaking; readonly name: string };
type History = { readonly past: readonly Step[]; readonly now: Step; readonly undone: readonly Step[] };

export type MakingDraft = ReturnType<typeof useMakingDraft>;

/** How a reel is made, while it is being changed: kept at every step, and every step can be taken back. */
export function useMakingDraft(match: MatchView, reel: ReelType) {
  const [history, setHistory] = useState<History>(() => ({
    past: [],
    now: { making: makingOf(match, reel), name: '' },
    undone: [],
  }));
  const save = useChooseReels(match.job.job_id);
  const keep = ({ members, recipe }: ReelMaking) => save.mutate({ [reel]: [...members], recipes: { [reel]: recipe } });
  const goTo = (next: History) => {
    setHistory(next);
    keep(next.now.making);
  };
  const { past, now, undone } = history;
  const last = past.at(-1);
  const [nextUndone, ...otherUndone] = undone;
  return {
    making: now.making,
    /** @param name what is done, as undo will call it: "move Goal" */
    change: (making: ReelMaking, name: string) => {
      if (making !== now.making) goTo({ past: [...past, now], now: { making, name }, undone: [] });
    },
    undoName: last ? now.name : null,
    redoName: nextUndone?.name ?? null,
    undo: () => {
      if (last) goTo({ past: past.slice(0, -1), now: last, undone: [now, ...undone] });
    },
    redo: () => {
      if (nextUndone) goTo({ past: [...past, now], now: nextUndone, undone: otherUndone });
    },
    isSaving: save.isPending,
    problem: save.error,
    saveAgain: () => keep(now.making),
  };
}
