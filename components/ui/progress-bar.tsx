/** `percent` 0..100; null: something is under way, nobody knows how far. */
export function ProgressBar({ percent, label }: { percent: number | null; label: string }) {
  const shown = percent === null ? null : Math.min(100, Math.max(0, percent));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(shown === null ? {} : { 'aria-valuenow': Math.round(shown) })}
      className="h-1.5 overflow-hidden rounded-full bg-line"
    >
      <div
        className={`h-full rounded-full bg-accent transition-[width] duration-500 ${shown === null ? 'w-1/3 animate-pulse' : ''}`}
        style={shown === null ? undefined : { width: `${shown}%` }}
      />
    </div>
  );
}
