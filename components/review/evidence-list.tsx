import { z } from 'zod';
import { eventTypeSchema } from '../../lib/contracts/match-event.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { sideWords } from '../../lib/domain/squad.ts';
import { useMatchClock, useMatchSetup } from '../setup/match-setup-context.tsx';
import { isCorrected } from './event-state.ts';
import { evidenceRows } from './evidence.ts';

const modelSaid = z.object({ event_type: eventTypeSchema, timestamp_start: z.number(), timestamp_end: z.number() });

/** Why it was found, and what the model had said before someone corrected it. */
export function Evidence({ event }: { event: MatchEvent }) {
  const rows = evidenceRows(event.metadata.evidence);
  const model = modelSaid.safeParse(isCorrected(event) ? event.metadata.model : null);
  const outcome = typeof event.metadata.outcome === 'string' ? event.metadata.outcome.replaceAll('_', ' ') : null;
  const setup = useMatchSetup();
  const clock = useMatchClock();
  const { team } = event.metadata;
  const side = team === 'home' || team === 'away' ? sideWords(setup, team) : null;
  if (rows.length === 0 && !model.success && outcome === null) return null;
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
      {model.success && (
        <p className="mt-2 text-xs text-ink-soft">
          The model said: {EVENT_LABELS[model.data.event_type]}, {clock(model.data.timestamp_start, true)} to{' '}
          {clock(model.data.timestamp_end, true)}.
        </p>
      )}
    </details>
  );
}
