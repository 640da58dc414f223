import type { ImportReply } from '../../lib/contracts/import-events.ts';
import { EVENT_TYPES, type EventType } from '../../lib/domain/football.ts';
import { EventTypeOptions } from '../review/event-type-options.tsx';
import { INPUT_CLASS } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

type Code = ImportReply['codes'][number];
type Mapping = ReadonlyMap<string, EventType | null>;
type Props = {
  codes: readonly Code[];
  mapping: Mapping;
  onChoose: (code: string, type: EventType | null) => void;
};

/** What each code of the file becomes. Those that nobody knows wait for a choice; the others can be changed. */
export function CodeChoices({ codes, mapping, onChoose }: Props) {
  const unknown = codes.filter((code) => !code.is_known);
  const known = codes.filter((code) => !unknown.includes(code));
  return (
    <>
      {unknown.length > 0 && (
        <section>
          <h3 className="text-sm font-semibold">
            {unknown.length === 1 ? 'One code is not known' : `${unknown.length} codes are not known`}
          </h3>
          <p className="mb-2 text-sm text-ink-soft">Say what they mean. What has no type is left out.</p>
          <List codes={unknown} mapping={mapping} onChoose={onChoose} />
        </section>
      )}
      {known.length > 0 && (
        <details className="group text-sm">
          <summary className="tap flex cursor-pointer items-center gap-1.5 font-medium">
            <Icon name="right" className="size-4 group-open:rotate-90" />
            What the other codes become ({known.length})
          </summary>
          <List codes={known} mapping={mapping} onChoose={onChoose} />
        </details>
      )}
    </>
  );
}

const LEAVE_OUT = 'leave-out';

function List({ codes, mapping, onChoose }: Props) {
  return (
    <ul className="flex flex-col gap-2">
      {codes.map(({ code, rows, event_type }) => {
        const chosen = mapping.get(code);
        return (
          <li key={code}>
            <label className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-3 text-sm">
              <span className="[overflow-wrap:anywhere]">
                <strong className="font-medium">{code}</strong>{' '}
                <span className="text-ink-soft">{rows === 1 ? '1 row' : `${rows} rows`}</span>
              </span>
              <select
                value={chosen === null ? LEAVE_OUT : (chosen ?? event_type ?? '')}
                className={INPUT_CLASS}
                onChange={(event) => {
                  const type = EVENT_TYPES.find((known) => known === event.target.value);
                  onChoose(code, type ?? null);
                }}
              >
                {event_type === null && chosen === undefined && <option value="">Choose a type …</option>}
                <option value={LEAVE_OUT}>Leave out</option>
                <EventTypeOptions />
              </select>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
