import { leftAt } from './time-layer.tsx';

/** Where a file ends and the next one begins, through all lanes. The row of files says it in words. */
export function JointLines({ jointsSec }: { jointsSec: readonly number[] }) {
  return jointsSec.map((sec) => (
    <div
      key={sec}
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 w-0 border-l-2 border-dashed border-ink-soft/50"
      style={{ left: leftAt(sec) }}
    />
  ));
}
