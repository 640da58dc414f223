import { periodAt } from '../../lib/domain/match-clock.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { useMatchClock, useMatchSetup } from '../setup/match-setup-context.tsx';
import type { Player } from './player.ts';
import { usePlayerSec } from './use-player.ts';

/** The time of the video; once halves are marked, the match clock before it. */
export function PlayerTime({ player, durationSec }: { player: Player; durationSec: number }) {
  const sec = usePlayerSec(player);
  return (
    <span className="inline-flex px-1 text-sm whitespace-nowrap max-sm:flex-col max-sm:leading-4" aria-live="off">
      <MatchClock sec={sec} />
      <span>
        <span className="sr-only">Time </span>
        <span data-testid="player-time">{formatClock(sec + 0.001, true)}</span>
        <span className="hidden text-ink-soft sm:inline"> / {formatClock(durationSec)}</span>
      </span>
    </span>
  );
}

function MatchClock({ sec }: { sec: number }) {
  const setup = useMatchSetup();
  const clock = useMatchClock();
  if (setup.periods.length === 0) return null;
  const period = periodAt(setup, sec + 0.001);
  return (
    <span className="mr-2 inline-block min-w-12 font-semibold" title={period?.label ?? 'No half runs here'}>
      <span className="sr-only">Match clock </span>
      <span data-testid="match-clock">{period ? clock(sec + 0.001) : '–'}</span>
    </span>
  );
}
