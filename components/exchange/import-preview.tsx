import { useState } from 'react';
import type { ImportReply, ImportRow } from '../../lib/contracts/import-events.ts';
import { ROW_STATES } from '../../lib/domain/imports/import-plan.ts';
import { ImportRows } from './import-rows.tsx';
import { STATE_LOOK } from './row-states.ts';

/** Every row with what would become of it; the counts choose which rows are shown. */
export function ImportPreview({ reply, isStale }: { reply: ImportReply; isStale: boolean }) {
  const [shown, setShown] = useState<ImportRow['state'] | null>(null);
  const present = ROW_STATES.filter((state) => (reply.counts[state] ?? 0) > 0);
  const chosen = shown !== null && present.includes(shown) ? shown : null;
  const rows = chosen === null ? reply.rows : reply.rows.filter(({ state }) => state === chosen);
  return (
    <section aria-label="Preview" aria-busy={isStale} className={isStale ? 'opacity-60' : ''}>
      <fieldset className="mb-2 flex flex-wrap gap-1.5" aria-label="Rows shown">
        <Choice name="All" count={reply.rows.length} isOn={chosen === null} onClick={() => setShown(null)} />
        {present.map((state) => (
          <Choice
            key={state}
            name={STATE_LOOK[state].name}
            count={reply.counts[state] ?? 0}
            isOn={chosen === state}
            onClick={() => setShown(state)}
          />
        ))}
      </fieldset>
      <ImportRows rows={rows} />
    </section>
  );
}

function Choice(props: { name: string; count: number; isOn: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={props.isOn}
      onClick={props.onClick}
      className={`tap rounded-full border px-3 text-sm ${props.isOn ? 'border-accent bg-accent-soft font-medium' : 'border-line hover:bg-sunken'}`}
    >
      {props.name} {props.count}
    </button>
  );
}
