import { useState } from 'react';
import type { ReviewEventBody } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { useNotify } from '../ui/toaster.tsx';
import { namesOf } from './edit-steps.ts';
import { nextUnreviewed } from './event-filter.ts';
import { secondsEach } from './pace.ts';
import type { Scene } from './scene.ts';
import type { usePicked } from './use-picked.ts';

export type Decision = NonNullable<ReviewEventBody['decision']>;

const VERB: Readonly<Record<Decision, string>> = { confirmed: 'Confirm', rejected: 'Reject', undecided: 'Undecide' };
/** More than these are not decided on by one key without being asked. */
export const ASK_ABOVE = 25;

export type BulkWish = { readonly decision: Decision; readonly events: readonly MatchEvent[] };

/** Yes, no, or not yet: for one event, for those picked, for many. */
export function useDeciding(
  { selected, visible, edits }: Scene,
  picked: ReturnType<typeof usePicked>,
  show: (event: MatchEvent) => void,
) {
  const [goesOn, setGoesOn] = useState(true);
  const [decidedAtSec, setDecidedAtSec] = useState<readonly number[]>([]);
  const [bulkWish, setBulkWish] = useState<BulkWish | null>(null);
  const notify = useNotify();

  const decide = (decision: Decision) => {
    if (!selected) return;
    edits.perform(`${VERB[decision]} ${namesOf([selected])}`, [{ event: selected, change: { decision } }]);
    if (decision === 'undecided') return;
    setDecidedAtSec((before) => [...before, performance.now() / 1000].slice(-50));
    if (!goesOn) return;
    const next = nextUnreviewed(visible, selected.event_id);
    if (next) show(next);
    else notify('info', 'That was the last one to review here.');
  };
  const decideMany = ({ decision, events }: BulkWish) => {
    setBulkWish(null);
    if (events.length === 0) return;
    const changes = events.map((event) => ({ event, change: { decision } }));
    edits.perform(`${VERB[decision]} ${namesOf(events)}`, changes, { tells: true });
    picked.none();
  };
  const decidePicked = (decision: Decision) => {
    const wish = { decision, events: picked.events };
    if (wish.events.length === 0) notify('info', 'Pick events in the list first: with its boxes, or all with Ctrl A.');
    else if (wish.events.length > ASK_ABOVE) setBulkWish(wish);
    else decideMany(wish);
  };
  return {
    goesOn,
    setGoesOn,
    eachSec: secondsEach(decidedAtSec),
    decide,
    decideMany,
    decidePicked,
    bulkWish,
    setBulkWish,
  };
}
