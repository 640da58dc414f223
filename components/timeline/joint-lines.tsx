import { leftAt, TimeLayer } from './time-layer.tsx';
import type { TimeView } from './time-view.ts';

/** Where a file ends and the next one begins, through all lanes. The row of files says it in words. */
export function JointLines({ jointsSec, view }: { jointsSec: readonly number[]; view: TimeView }) {
  if (jointsSec.length === 0) return null;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-clip *:pointer-events-none">
      <TimeLayer view={view}>
        {jointsSec.map((sec) => (
          <div
            key={sec}
            className="pointer-events-none! absolute inset-y-0 w-0 border-l-2 border-dashed border-ink-soft/50"
            style={{ left: leftAt(sec) }}
          />
        ))}
      </TimeLayer>
    </div>
  );
}
