import Link from 'next/link';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { dayText } from './day-text.ts';
import { Swatch } from './swatch.tsx';

/** Who played whom, in what and when, as far as anyone has said; and the way to say it. */
export function SetupSummary({ match }: { match: MatchView }) {
  const { setup, job } = match;
  const { home, away } = setup.teams;
  const facts = [setup.competition, setup.date && dayText(setup.date)].filter((fact) => fact);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
      {(home.name || away.name) && (
        <span className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink" data-testid="teams">
          <Swatch colour={home.shirt_colour} /> {home.name || 'Home'}
          <span className="text-ink-soft">v</span>
          <Swatch colour={away.shirt_colour} /> {away.name || 'Away'}
        </span>
      )}
      {facts.length > 0 && <span>{facts.join(' · ')}</span>}
      <Link
        href={`/matches/${job.job_id}/setup`}
        className="tap inline-flex items-center underline underline-offset-4 hover:text-ink"
      >
        {setup.revision === 0 ? 'Set up the match' : 'Match set-up'}
      </Link>
    </span>
  );
}
