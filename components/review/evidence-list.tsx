import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { sideWords } from '../../lib/domain/squad.ts';
import { useMatchClock, useMatchSetup } from '../setup/match-setup-context.tsx';
import { Button } from '../ui/button.tsx';
import { modelValues } from './event-state.ts';
import { evidenceRows } from './evidence.ts';

/** Why it was found, and what the model had said before someone corrected it. */
export function Evidence({ event, onBackToModel }: { event: MatchEvent; onBackToModel: () => void }) {
  const rows = evidenceRows(event.metadata.evidence);
  const model = modelValues(event);
  const outcome = typeof event.metadata.outcome === 'string' ? event.metadata.outcome.replaceAll('_', ' ') : null;
  const setup = useMatchSetup();
  const clock = useMatchClock();
  const { team } = event.metadata;
  const side = team === 'home' || team === 'away' ? sideWords(setup, team) : null;
  if (rows.length === 0 && model === null && outcome === null) return null;
  return (
    <details open className="border-t border-line pt-2 text-sm">
      <summary className="tap flex items-center font-medium">Why this was found</summary>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        {side !== null && (
          <>
            <dt className="text-ink-soft">Team</dt>
            <dd className="text-right">{side}</dd>
          </>
        )}
        {outcome !== null && (
          <>
            <dt className="text-ink-soft">Outcome</dt>
            <dd className="text-right">{outcome}</dd>
          </>
        )}
        {rows.map((row) => (
          <div key={row.name} className="contents">
            <dt className="text-ink-soft">{row.name}</dt>
            <dd className="text-right">{row.value}</dd>
          </div>
        ))}
      </dl>
      {model && (
        <p className="mt-2 flex flex-wrap items-center gap-2 text-xs text-ink-soft">
          <span className="flex-1 basis-40">
            The model said: {EVENT_LABELS[model.event_type]}, {clock(model.timestamp_start, true)} to{' '}
            {clock(model.timestamp_end, true)}.
          </span>
          <Button className="px-2.5" onClick={onBackToModel}>
            Back to that
          </Button>
        </p>
      )}
    </details>
  );
}
