import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { useMatchClock } from '../setup/match-setup-context.tsx';
import { Card } from '../ui/card.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Decisions } from './decisions.tsx';
import { EdgeEditor } from './edge-editor.tsx';
import { isAdded, percentText } from './event-state.ts';
import { Evidence } from './evidence-list.tsx';
import { StateMark } from './state-mark.tsx';
import { TypeChoice } from './type-choice.tsx';
import type { Studio } from './use-studio.ts';

/** The event before the reviewer: what, when, why, and the decision. */
export function EventPanel({ studio, onSheet }: { studio: Studio; onSheet: () => void }) {
  const { selected } = studio;
  const clock = useMatchClock();
  return (
    <Card className="flex min-w-0 flex-col gap-3 p-4 max-lg:order-2" aria-label="Selected event">
      <div className="flex items-center gap-1">
        <h2 className="min-w-0 flex-1 truncate text-lg font-semibold">
          {selected ? EVENT_LABELS[selected.event_type] : 'Review'}
        </h2>
        <IconButton icon="left" label="Previous event" hint="↑" onClick={() => studio.showNeighbour(-1)} />
        <IconButton icon="right" label="Next event" hint="↓" onClick={() => studio.showNeighbour(1)} />
        <IconButton icon="plus" label="Add an event at the playhead" hint="+" onClick={studio.startAdding} />
        <IconButton icon="keyboard" label="Keys" hint="?" onClick={onSheet} className="pointer-coarse:hidden" />
      </div>
      {selected ? (
        <>
          <p className="-mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <StateMark event={selected} withWord />
            <span>
              {clock(selected.timestamp_start, true)} to {clock(selected.timestamp_end, true)}
            </span>
            <span>{isAdded(selected) ? 'Added by hand' : `${percentText(selected.confidence)} sure`}</span>
          </p>
          <Decisions studio={studio} event={selected} />
          <TypeChoice type={selected.event_type} onChange={studio.changeType} />
          <EdgeEditor studio={studio} event={selected} />
          <Evidence event={selected} />
        </>
      ) : (
        <p className="flex items-start gap-2 text-sm text-ink-soft">
          <Icon name="info" className="mt-0.5 size-4" />
          <span>
            Choose an event in the list or on the timeline, or press <kbd className="font-mono">N</kbd> for the first
            one to review.
          </span>
        </p>
      )}
    </Card>
  );
}
