import type { MatchView } from '../../lib/contracts/portal.ts';
import { Exchange } from '../exchange/exchange.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { withHint } from '../ui/hint.ts';
import { Icon } from '../ui/icon.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { BulkButton } from './bulk-button.tsx';
import { countReviewed, EVERYTHING } from './event-filter.ts';
import { EventTable } from './event-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { progressText } from './pace.ts';
import { PickedBar } from './picked-bar.tsx';
import { useKeyHint } from './use-keys.ts';
import type { Studio } from './use-studio.ts';

export function ReviewList({ studio, match }: { studio: Studio; match: MatchView }) {
  const { events } = match;
  const hint = useKeyHint();
  const reviewed = countReviewed(events);
  const progress = progressText(reviewed, events.length, studio.eachSec);
  return (
    <Card className="flex min-h-0 min-w-0 flex-col max-lg:order-4 lg:min-h-[16rem] lg:flex-1" aria-label="Events">
      <div className="flex flex-col gap-3 border-b border-line p-4">
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
          <h2 className="text-lg font-semibold">Events</h2>
          <span className="flex-1" />
          <BulkButton studio={studio} events={events} />
          <Button
            disabled={reviewed === events.length}
            title={withHint('Next event to review', hint('nextUnreviewed'))}
            onClick={() => studio.goToUnreviewed(1)}
          >
            <Icon name="next" /> Next unreviewed
          </Button>
        </div>
        {events.length > 0 && (
          <div className="flex items-center gap-3 text-sm">
            <div className="flex-1">
              <ProgressBar percent={(reviewed / events.length) * 100} label="Reviewed" />
            </div>
            <span>{progress}</span>
          </div>
        )}
        <FilterBar filter={studio.filter} onChange={studio.setFilter} />
      </div>
      {events.length === 0 && (
        <p className="p-6 text-center text-sm text-ink-soft">
          Nothing was found in this video. Watch it and add what matters with the plus sign: it goes into the reels like
          any other event.
        </p>
      )}
      {events.length > 0 && studio.visible.length === 0 && (
        <div className="flex flex-col items-center gap-3 p-6 text-sm text-ink-soft">
          No event fits this filter.
          <Button onClick={() => studio.setFilter(EVERYTHING)}>Show all</Button>
        </div>
      )}
      {studio.visible.length > 0 && (
        <EventTable
          events={studio.visible}
          selectedId={studio.selectedId}
          picked={studio.picked}
          onShow={studio.show}
        />
      )}
      <PickedBar studio={studio} />
      <Exchange match={match} picked={studio.picked.events} />
    </Card>
  );
}
