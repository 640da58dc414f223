import type { MatchEvent } from '../../lib/domain/event.ts';
import { Button } from '../ui/button.tsx';
import { withHint } from '../ui/hint.ts';
import { Icon } from '../ui/icon.tsx';
import { reviewStateOf } from './event-state.ts';
import { useKeyHint } from './use-keys.ts';
import type { Studio } from './use-studio.ts';

export function Decisions({ studio, event }: { studio: Studio; event: MatchEvent }) {
  const state = reviewStateOf(event);
  const hint = useKeyHint();
  return (
    <div className="flex flex-col gap-2">
      <p className="hidden text-xs text-ink-soft pointer-coarse:block">Swipe right to confirm, left to reject.</p>
      <div className="hidden grid-cols-2 gap-2 lg:grid">
        <Button
          variant={state === 'confirmed' ? 'primary' : 'outline'}
          aria-pressed={state === 'confirmed'}
          title={withHint('Confirm', hint('confirm'))}
          onClick={() => studio.decide('confirmed')}
        >
          <Icon name="check" /> Confirm
        </Button>
        <Button
          variant={state === 'rejected' ? 'danger' : 'outline'}
          aria-pressed={state === 'rejected'}
          title={withHint('Reject', hint('reject'))}
          onClick={() => studio.decide('rejected')}
        >
          <Icon name="cross" /> Reject
        </Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-2">
        <Button
          variant="plain"
          className="px-2"
          disabled={state === 'undecided'}
          title={withHint('Undecide', hint('undecide'))}
          onClick={() => studio.decide('undecided')}
        >
          <Icon name="undo" /> Undecide
        </Button>
        <label className="tap flex items-center gap-2 text-xs text-ink-soft">
          <input
            type="checkbox"
            className="size-4"
            checked={studio.goesOn}
            onChange={(change) => studio.setGoesOn(change.target.checked)}
          />
          Then go to the next one
        </label>
      </div>
    </div>
  );
}
