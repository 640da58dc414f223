import type { MatchEvent } from '../../lib/domain/event.ts';
import { useMatchClock } from '../setup/match-setup-context.tsx';
import { Button } from '../ui/button.tsx';
import { withHint } from '../ui/hint.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { Edge } from './edges.ts';
import type { Command } from './keymap.ts';
import { useKeyHint } from './use-keys.ts';
import type { Studio } from './use-studio.ts';

const NUDGE_SEC = 0.2;
const EDGES = [
  { edge: 'start', name: 'Start', command: 'setStart' },
  { edge: 'end', name: 'End', command: 'setEnd' },
] as const satisfies readonly { edge: Edge; name: string; command: Command }[];

/** Both edges: to the playhead, or a little earlier or later. */
export function EdgeEditor({ studio, event }: { studio: Studio; event: MatchEvent }) {
  const hint = useKeyHint();
  const clock = useMatchClock();
  return (
    <div className="flex flex-col gap-1.5">
      {EDGES.map(({ edge, name, command }) => {
        const atSec = edge === 'start' ? event.timestamp_start : event.timestamp_end;
        return (
          <fieldset key={edge} aria-label={name} className="flex items-center gap-1 text-sm">
            <span
              className={`w-10 shrink-0 ${studio.activeEdge === edge ? 'font-semibold text-accent' : 'text-ink-soft'}`}
            >
              {name}
            </span>
            <IconButton
              icon="minus"
              label={`${name} earlier`}
              onClick={() => studio.moveEdge(edge, atSec - NUDGE_SEC)}
            />
            <span className="min-w-14 text-center">{clock(atSec, true)}</span>
            <IconButton icon="plus" label={`${name} later`} onClick={() => studio.moveEdge(edge, atSec + NUDGE_SEC)} />
            <Button
              className="ml-auto px-2.5"
              title={withHint(`${name} at the playhead`, hint(command))}
              onClick={() => studio.setEdgeHere(edge)}
            >
              <span className="sr-only">{name}</span> At playhead
            </Button>
          </fieldset>
        );
      })}
      {studio.activeEdge && (
        <p className="text-xs text-ink-soft" role="status">
          <kbd className="font-mono">,</kbd> and <kbd className="font-mono">.</kbd> move the {studio.activeEdge} by a
          picture. <kbd className="font-mono">Esc</kbd> lets go.
        </p>
      )}
      <div className="flex gap-2">
        <Button className="flex-1 px-2" title={withHint('Split at the playhead', hint('split'))} onClick={studio.split}>
          <Icon name="split" className="size-4" /> Split here
        </Button>
        <Button
          className="flex-1 px-2"
          title={withHint('Merge with the next of its type', hint('merge'))}
          onClick={studio.mergeWithNext}
        >
          Merge with next
        </Button>
      </div>
    </div>
  );
}
