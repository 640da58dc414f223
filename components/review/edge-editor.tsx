import type { MatchEvent } from '../../lib/domain/event.ts';
import { useMatchClock } from '../setup/match-setup-context.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { Edge } from './edges.ts';
import type { Studio } from './use-studio.ts';

const NUDGE_SEC = 0.2;
const EDGES = [
  { edge: 'start', name: 'Start', key: 'I' },
  { edge: 'end', name: 'End', key: 'O' },
] as const satisfies readonly { edge: Edge; name: string; key: string }[];

/** Both edges: to the playhead, or a little earlier or later. */
export function EdgeEditor({ studio, event }: { studio: Studio; event: MatchEvent }) {
  const clock = useMatchClock();
  return (
    <div className="flex flex-col gap-1.5">
      {EDGES.map(({ edge, name, key }) => {
        const atSec = edge === 'start' ? event.timestamp_start : event.timestamp_end;
        return (
          <fieldset key={edge} aria-label={name} className="flex items-center gap-1 text-sm">
            <span className="w-10 shrink-0 text-ink-soft">{name}</span>
            <IconButton
              icon="minus"
              label={`${name} earlier`}
              onClick={() => studio.moveEdge(edge, atSec - NUDGE_SEC)}
            />
            <span className="min-w-14 text-center">{clock(atSec, true)}</span>
            <IconButton icon="plus" label={`${name} later`} onClick={() => studio.moveEdge(edge, atSec + NUDGE_SEC)} />
            <Button
              className="ml-auto px-2.5"
              title={`${name} at the playhead (${key})`}
              aria-label={`${name} at the playhead`}
              onClick={() => studio.setEdgeHere(edge)}
            >
              At playhead
            </Button>
          </fieldset>
        );
      })}
    </div>
  );
}
