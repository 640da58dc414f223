import { useMemo } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { REEL_LABELS } from '../../lib/domain/football.ts';
import { reelChanges } from '../../lib/domain/reel-changes.ts';
import { changesText } from './changes-text.ts';
import { makingOf, planOf } from './reel-making.ts';

/** What regenerating would change, reel by reel, before anyone presses. Nothing while the reels are up to date. */
export function RegenerateSummary({ match }: { match: MatchView }) {
  const lines = useMemo(
    () =>
      match.reels
        .filter((reel) => reel.stale)
        .map(({ reel_type, version }) => {
          const made = match.clips.filter((clip) => clip.reel_type === reel_type);
          const { clips } = planOf(match, reel_type, makingOf(match, reel_type));
          return { reel_type, next: version + 1, text: changesText(reelChanges(made, clips)) };
        }),
    [match],
  );
  if (lines.length === 0) return null;
  return (
    <ul aria-label="What regenerating changes" className="flex flex-col gap-0.5 text-sm">
      {lines.map(({ reel_type, next, text }) => (
        <li key={reel_type}>
          <span className="font-medium">{REEL_LABELS[reel_type]}</span>, version {next}: {text}
        </li>
      ))}
    </ul>
  );
}
