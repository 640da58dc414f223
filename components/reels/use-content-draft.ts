import { useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { ReelType } from '../../lib/domain/football.ts';
import type { ReelContent } from '../../lib/domain/reel-presets.ts';
import { useChooseReels } from '../api/use-choose-reels.ts';
import { contentOf } from './reel-content.ts';

/** The content of a reel, and what was done that led to it. */
type Step = { readonly content: ReelContent; readonly name: string };
type History = { readonly past: readonly Step[]; readonly now: Step; readonly undone: readonly Step[] };

export type ContentDraft = ReturnType<typeof useContentDraft>;

/** What goes into a reel, while it is being changed: kept at every step, and every step can be taken back. */
export function useContentDraft(match: MatchView, reel: ReelType) {
  const [history, setHistory] = useState<History>(() => ({
    past: [],
    now: { content: contentOf(match, reel), name: '' },
    undone: [],
  }));
  const { save, look, problem, isBusy, isConflict } = useChooseReels(match);
  const keep = ({ members, recipe }: ReelContent) => save.mutate({ [reel]: [...members], recipes: { [reel]: recipe } });
  const goTo = (next: History) => {
    setHistory(next);
    keep(next.now.content);
  };
  const { past, now, undone } = history;
  const last = past.at(-1);
  const [nextUndone, ...otherUndone] = undone;
  return {
    content: now.content,
    /** @param name what is done, as undo will call it: "move Goal" */
    change: (content: ReelContent, name: string) => {
      if (content !== now.content) goTo({ past: [...past, now], now: { content, name }, undone: [] });
    },
    undoName: last ? now.name : null,
    redoName: nextUndone?.name ?? null,
    undo: () => {
      if (last) goTo({ past: past.slice(0, -1), now: last, undone: [now, ...undone] });
    },
    redo: () => {
      if (nextUndone) goTo({ past: [...past, now], now: nextUndone, undone: otherUndone });
    },
    isSaving: isBusy,
    problem,
    /** Somebody else changed this reel since it was opened here. */
    isConflict,
    saveAgain: () => keep(now.content),
    /** Over what somebody else did, as it stands now. */
    mineAnyway: () => look.mutate(undefined, { onSuccess: () => keep(now.content) }),
    /** What was done here is dropped, undo and all. */
    takeTheirs: () =>
      look.mutate(undefined, {
        onSuccess: (theirs) =>
          setHistory({ past: [], now: { content: contentOf(theirs, reel), name: '' }, undone: [] }),
      }),
  };
}
