import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { useMatchClock } from '../setup/match-setup-context.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { reviewStateOf } from './event-state.ts';
import type { Studio } from './use-studio.ts';

/** On a phone the decision stays under the thumb, wherever the page is scrolled. */
export function ThumbBar({ studio }: { studio: Studio }) {
  const { selected } = studio;
  const clock = useMatchClock();
  if (!selected) return null;
  const state = reviewStateOf(selected);
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface px-3 pt-1.5 pb-[max(0.5rem,env(safe-area-inset-bottom))] lg:hidden">
      <p className="truncate pb-1 text-center text-xs text-ink-soft">
        {EVENT_LABELS[selected.event_type]}, {clock(selected.timestamp_start)}
      </p>
      <div className="flex gap-2">
        <Button
          className="flex-1"
          variant={state === 'rejected' ? 'danger' : 'outline'}
          aria-pressed={state === 'rejected'}
          onClick={() => studio.decide('rejected')}
        >
          <Icon name="cross" /> Reject
        </Button>
        <Button
          className="flex-1"
          variant={state === 'confirmed' ? 'primary' : 'outline'}
          aria-pressed={state === 'confirmed'}
          onClick={() => studio.decide('confirmed')}
        >
          <Icon name="check" /> Confirm
        </Button>
        <IconButton icon="next" label="Go to the next unreviewed event" onClick={() => studio.goToUnreviewed(1)} />
      </div>
    </div>
  );
}
