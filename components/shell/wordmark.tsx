/** The corner of a pitch with a play sign in the field. */
export function Wordmark({ className = 'text-lg' }: { className?: string }) {
  return (
    <span className={`inline-flex items-center gap-2.5 font-semibold tracking-tight ${className}`}>
      <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <g className="stroke-accent-ink" fill="none" strokeWidth="2.5" strokeLinecap="round">
          <path d="M6 26V6M6 26h20" />
          <path d="M6 16a10 10 0 0 1 10 10" />
        </g>
        <path d="M19 8.5v8l6.5-4z" className="fill-accent-ink" />
      </svg>
      Touchline
    </span>
  );
}
