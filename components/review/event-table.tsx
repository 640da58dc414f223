import { useEffect, useRef, useState } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EventRow } from './event-row.tsx';
import { rowWindow } from './row-window.ts';
import type { Studio } from './use-studio.ts';

/** As the rows are styled: all of one height. */
const ROW_PX = 44;

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
  const [place, setPlace] = useState({ scrolledPx: 0, shownPx: 0 });
  const readPlace = () => {
    const box = scroller.current;
    if (box) setPlace({ scrolledPx: box.scrollTop, shownPx: box.clientHeight });
  };
  const { from, to } = rowWindow(events.length, ROW_PX, place.scrolledPx, place.shownPx);
  const index = events.findIndex((event) => event.event_id === selectedId);
  useEffect(() => {
    const box = scroller.current;
    if (!box || index === -1) return;
    const top = box.querySelector('thead')?.offsetHeight ?? 0;
    const rowTop = top + index * ROW_PX;
    if (rowTop - top < box.scrollTop) box.scrollTop = rowTop - top;
    else if (rowTop + ROW_PX > box.scrollTop + box.clientHeight) box.scrollTop = rowTop + ROW_PX - box.clientHeight;
  }, [index]);
  return (
    <div
      ref={scroller}
      onScroll={readPlace}
      className="relative max-h-[60dvh] min-h-0 overflow-y-auto overscroll-contain lg:max-h-none lg:flex-1"
    >
      <table className="w-full table-fixed border-collapse text-sm">
        <thead className="sticky top-0 z-10 bg-surface text-left text-xs text-ink-soft">
          <tr className="border-b border-line">
            <th scope="col" className="w-9 pl-2">
              <PickAll shown={events.length} picked={picked} />
            </th>
            <th scope="col" className="w-17 py-2 pr-2 pl-1 font-medium">
              Time
            </th>
            <th scope="col" className="px-2 py-2 font-medium">
              Event
            </th>
            <th scope="col" className="w-14 px-2 py-2 text-right font-medium">
              Sure
            </th>
            <th scope="col" className="w-15 py-2 pr-4 pl-2 font-medium">
              State
            </th>
          </tr>
        </thead>
        <tbody>
          <Space rows={from} />
          {events.slice(from, to).map((event) => (
            <EventRow
              key={event.event_id}
              event={event}
              isSelected={event.event_id === selectedId}
              isPicked={picked.has(event.event_id)}
              onShow={onShow}
              onPick={picked.toggle}
            />
          ))}
          <Space rows={events.length - to} />
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

/** In the place of rows that are not drawn. */
function Space({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr>
      <td colSpan={5} style={{ height: rows * ROW_PX, padding: 0 }} />
    </tr>
  );
}
