import { useState } from 'react';
import type { CarryOver, MatchView } from '../../lib/contracts/portal.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { matchClockText } from '../../lib/domain/match-clock.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** "4 reviews kept, 1 moved to the new find of the same event." */
export function carryOverText({ kept, moved, orphaned }: CarryOver): string {
  const parts = [
    kept > 0 ? `${kept} kept` : null,
    moved > 0 ? `${moved} moved to the new find of the same event` : null,
    orphaned.length > 0 ? `${orphaned.length} not found again and left as they were` : null,
  ].filter((part) => part !== null);
  return `Reviews after the last run: ${parts.join(', ')}.`;
}

/** After a replay: what became of what people had said. */
export function CarryOverNews({ match }: { match: MatchView }) {
  const [closed, setClosed] = useState<string | null>(null);
  const { run } = match;
  if (!run?.carry_over || run.status !== 'completed' || closed === run.run_id) return null;
  const { orphaned } = run.carry_over;
  const left = match.events.filter((event) => orphaned.includes(event.event_id));
  return (
    <Notice
      tone={orphaned.length > 0 ? 'warn' : 'info'}
      action={<Button onClick={() => setClosed(run.run_id)}>Good</Button>}
    >
      {carryOverText(run.carry_over)}
      {left.length > 0 &&
        ` Look at: ${left.map((event) => `${matchClockText(match.setup, event.timestamp_start)} ${EVENT_LABELS[event.event_type]}`).join(', ')}.`}
    </Notice>
  );
}
