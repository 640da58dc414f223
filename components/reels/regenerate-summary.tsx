import { REEL_LABELS } from '../../lib/domain/football.ts';
import { changesText } from './changes-text.ts';
import type { ReelNews } from './reel-news.ts';

/** What regenerating would change, reel by reel, before anyone presses. Nothing while the reels are up to date. */
export function RegenerateSummary({ news }: { news: readonly ReelNews[] }) {
  if (news.length === 0) return null;
  return (
    <ul aria-label="What regenerating changes" className="flex flex-col gap-0.5 text-sm">
      {news.map(({ reel, nextVersion, changes }) => (
        <li key={reel}>
          <span className="font-medium">{REEL_LABELS[reel]}</span>, version {nextVersion}: {changesText(changes)}
        </li>
      ))}
    </ul>
  );
}
