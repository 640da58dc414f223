import { useEffect, useRef } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EventRow } from './event-row.tsx';
import type { Studio } from './use-studio.ts';

/** The timeline's twin in words. Scrolls within itself, so that the player stays in sight. */
export function EventTable({
  events,
  selectedId,
  picked,
  onShow,
}: {
  events: readonly MatchEvent[];
  selectedId: string | null;
  picked: Studio['picked'];
  onShow: (event: MatchEvent) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = scroller.current;
    const row = box?.querySelector<HTMLElement>(`[data-event="${selectedId}"]`);
    if (!box || !row) return;
    const rowTop = row.offsetTop;
    if (rowTop - 40 < box.scrollTop) box.scrollTop = rowTop - 40;
    else if (rowTop + row.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = rowTop + row.offsetHeight - box.clientHeight;
  }, [selectedId]);
  return (
    <div
      ref={scroller}
      className="relative max-h-[60dvh] min-h-0 overflow-y-auto overscroll-contain lg:max-h-none lg:flex-1"
    >
      <table className="w-full border-collapse text-sm">
        <thead className="sticky top-0 z-10 bg-surface text-left text-xs text-ink-soft">
          <tr className="border-b border-line">
            <th scope="col" className="w-9 pl-2">
              <PickAll shown={events.length} picked={picked} />
            </th>
            <th scope="col" className="py-2 pr-2 pl-1 font-medium">
              Time
            </th>
            <th scope="col" className="px-2 py-2 font-medium">
              Event
            </th>
            <th scope="col" className="px-2 py-2 text-right font-medium">
              Sure
            </th>
            <th scope="col" className="py-2 pr-4 pl-2 font-medium">
              State
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow
              key={event.event_id}
              event={event}
              isSelected={event.event_id === selectedId}
              isPicked={picked.has(event.event_id)}
              onShow={onShow}
              onPick={picked.toggle}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PickAll({ shown, picked }: { shown: number; picked: Studio['picked'] }) {
  const isAll = shown > 0 && picked.events.length === shown;
  return (
    <label className="flex size-9 cursor-pointer items-center justify-center pointer-coarse:size-11">
      <input
        type="checkbox"
        className="size-4"
        aria-label="Pick all shown"
        ref={(box) => {
          if (box) box.indeterminate = picked.events.length > 0 && !isAll;
        }}
        checked={isAll}
        onChange={() => (isAll ? picked.none() : picked.all())}
      />
    </label>
  );
}
