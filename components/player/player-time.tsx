import { useSyncExternalStore } from 'react';
import { periodAt } from '../../lib/domain/match-clock.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { useKeyHint } from '../review/use-keys.ts';
import { useMatchClock, useMatchSetup } from '../setup/match-setup-context.tsx';
import { withHint } from '../ui/hint.ts';
import type { Player } from './player.ts';
import { usePlayerSec } from './use-player.ts';

/** The moment and the picture that are shown, by the match clock too once halves are marked; pressed, it asks for another moment. */
export function PlayerTime({ player, durationSec }: { player: Player; durationSec: number }) {
  const sec = usePlayerSec(player);
  const hint = useKeyHint();
  return (
    <button
      type="button"
      title={withHint('Go to a moment', hint('goTo'))}
      onClick={player.openGoTo}
      className="tap inline-flex items-center rounded-lg px-1 text-sm whitespace-nowrap hover:bg-sunken max-sm:flex-col max-sm:leading-4"
    >
      <MatchClock sec={sec} />
      <span>
        <span className="sr-only">Time </span>
        <span data-testid="player-time">{formatClock(sec + 0.001, true)}</span>
        <span className="hidden text-ink-soft sm:inline"> / {formatClock(durationSec)}</span>
        <FrameNumber player={player} />
      </span>
      <span className="sr-only">, go to another moment</span>
    </button>
  );
}

/** Only where there is room for it. */
function FrameNumber({ player }: { player: Player }) {
  const frame = useSyncExternalStore(player.subscribeTime, player.frameNumber, () => 0);
  return (
    <span className="ml-2 hidden text-ink-soft xl:inline" data-testid="player-frame">
      f{frame}
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
