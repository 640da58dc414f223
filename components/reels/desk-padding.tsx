import type { MatchView } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS, EVENT_TYPES, type EventType } from '../../lib/domain/football.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { NumberField } from './number-field.tsx';
import { usualPadding, withPadding } from './reel-content.ts';
import type { ContentDraft } from './use-content-draft.ts';

const MOST_SEC = 30;

/** How much is shown before and after each type that is in the reel. */
export function DeskPadding({
  match,
  draft,
  shown,
}: {
  match: MatchView;
  draft: ContentDraft;
  shown: readonly MatchEvent[];
}) {
  const { content, change } = draft;
  const types = EVENT_TYPES.filter(
    (type) => content.recipe.padding[type] !== undefined || shown.some((event) => event.event_type === type),
  );
  if (types.length === 0) return null;
  const set = (type: EventType, part: 'preSec' | 'postSec', sec: number) => {
    const before = content.recipe.padding[type] ?? usualPadding(match, type);
    change(withPadding(content, type, { ...before, [part]: sec }), `padding of ${EVENT_LABELS[type]}`);
  };
  return (
    <details className="group border-t border-line pt-2">
      <summary className="tap flex items-center gap-1 text-sm font-medium">
        <Icon name="right" className="size-4 transition-transform group-open:rotate-90" />
        Seconds before and after
      </summary>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-left text-xs text-ink-soft">
            <th scope="col">Event</th>
            <th scope="col" className="w-20">
              Before
            </th>
            <th scope="col" className="w-20">
              After
            </th>
            <th scope="col" className="w-11">
              <span className="sr-only">As usual</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {types.map((type) => {
            const own = content.recipe.padding[type];
            const { preSec, postSec } = own ?? usualPadding(match, type);
            return (
              <tr key={type}>
                <th scope="row" className={`text-left ${own ? 'font-semibold' : 'font-normal'}`}>
                  {EVENT_LABELS[type]}
                </th>
                <td>
                  <NumberField
                    label={`Seconds before ${EVENT_LABELS[type]}`}
                    value={preSec}
                    min={0}
                    max={MOST_SEC}
                    className="max-w-16"
                    onCommit={(sec) => set(type, 'preSec', sec ?? preSec)}
                  />
                </td>
                <td>
                  <NumberField
                    label={`Seconds after ${EVENT_LABELS[type]}`}
                    value={postSec}
                    min={0}
                    max={MOST_SEC}
                    className="max-w-16"
                    onCommit={(sec) => set(type, 'postSec', sec ?? postSec)}
                  />
                </td>
                <td>
                  {own && (
                    <IconButton
                      icon="undo"
                      label={`${EVENT_LABELS[type]}: as usual`}
                      onClick={() => change(withPadding(content, type, null), `padding of ${EVENT_LABELS[type]}`)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
