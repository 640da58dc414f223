import { EVENT_LABELS, EVENT_TYPES, type EventType, REEL_LABELS, type ReelType } from '../../lib/domain/football.ts';
import type { ReelMembership } from '../../lib/domain/reel-membership.ts';
import { outcomesOf, showsAll } from './membership-draft.ts';

/** A row for each type, a box for each reel. A type that is in a reel with some outcomes only says with which. */
export function ReelEventsTable({
  reels,
  counts,
  draft,
  onToggle,
}: {
  reels: readonly ReelType[];
  counts: Readonly<Record<string, number>>;
  draft: ReelMembership;
  onToggle: (reel: ReelType, type: EventType) => void;
}) {
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="border-b border-line text-left">
          <th scope="col" className="py-2 font-medium">
            Event
          </th>
          {reels.map((reel) => (
            <th key={reel} scope="col" className="w-24 py-2 text-center font-medium sm:w-32">
              {REEL_LABELS[reel]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {EVENT_TYPES.map((type) => (
          <tr key={type} className="border-b border-line/60">
            <th scope="row" className="py-1 text-left font-normal">
              {EVENT_LABELS[type]} <span className="text-ink-soft">({counts[type] ?? 0})</span>
            </th>
            {reels.map((reel) => {
              const outcomes = outcomesOf(draft, reel, type);
              return (
                <td key={reel} className="py-1 text-center">
                  {/* As large as a finger: the box alone is not. */}
                  <label className="inline-flex h-8 w-16 items-center justify-center">
                    <input
                      type="checkbox"
                      className="size-5"
                      aria-label={`${EVENT_LABELS[type]} in ${REEL_LABELS[reel]}`}
                      checked={showsAll(draft, reel, type)}
                      onChange={() => onToggle(reel, type)}
                    />
                  </label>
                  {outcomes.length > 0 && (
                    <span className="block text-xs text-ink-soft">only {outcomes.join(', ')}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
