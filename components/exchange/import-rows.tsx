import type { ImportRow } from '../../lib/contracts/import-events.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { Icon } from '../ui/icon.tsx';
import { STATE_LOOK } from './row-states.ts';

/** More would only be scrolled past; the counts tell the rest. */
const MOST_ROWS = 200;

export function ImportRows({ rows }: { rows: readonly ImportRow[] }) {
  return (
    <section
      aria-label="Rows"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who has no mouse scrolls it by the arrow keys
      tabIndex={0}
      className="max-h-80 overflow-y-auto rounded-lg border border-line"
    >
      <table className="w-full table-fixed text-left text-sm">
        <thead className="sticky top-0 bg-sunken text-xs text-ink-soft">
          <tr>
            <th className="w-[5.25rem] px-2 py-1.5 font-medium sm:w-24 sm:px-3">Time</th>
            <th className="px-2 py-1.5 font-medium sm:px-3">Event</th>
            <th className="w-[45%] px-2 py-1.5 font-medium sm:px-3">What happens</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.slice(0, MOST_ROWS).map((row) => (
            <Row key={row.place} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && (
        <p className="border-t border-line px-3 py-2 text-sm text-ink-soft">And {rows.length - MOST_ROWS} more rows.</p>
      )}
    </section>
  );
}

function Row({ row }: { row: ImportRow }) {
  const { name, icon, ink } = STATE_LOOK[row.state];
  const label = row.event_type === null ? null : EVENT_LABELS[row.event_type];
  return (
    <tr className="align-top">
      <td className="px-2 py-2 whitespace-nowrap sm:px-3 tabular-nums">
        {clock(row.timestamp_start)}
        <span className="block text-xs text-ink-soft">{clock(row.timestamp_end)}</span>
      </td>
      <td className="px-2 py-2 [overflow-wrap:anywhere] sm:px-3">
        {label ?? row.code}
        {label !== null && row.code !== label && <span className="block text-xs text-ink-soft">{row.code}</span>}
      </td>
      <td className="px-2 py-2 sm:px-3">
        <span className={`inline-flex items-center gap-1.5 font-medium ${ink}`}>
          <Icon name={icon} className="size-4" /> {name}
        </span>
        {row.says !== null && (
          <span className="block text-xs text-ink-soft [overflow-wrap:anywhere]">
            {row.place}: {row.says}
          </span>
        )}
      </td>
    </tr>
  );
}

function clock(sec: number | null): string {
  if (sec === null) return '–';
  return sec < 0 ? `−${formatClock(-sec, true)}` : formatClock(sec, true);
}
