/** Half a pitch in chalk lines, drawn to scale (metres): decoration only. */
export function PitchLines({ className }: { className: string }) {
  return (
    <svg
      viewBox="-2 -2 72 57"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="0.22"
    >
      <path d="M0 0h68v52.5H0z" />
      <path d="M13.84 0v16.5h40.32V0M24.84 0v5.5h18.32V0M30.34 0v-1.8h7.32V0" />
      <path d="M26.7 16.5a9.15 9.15 0 0 0 14.6 0M24.85 52.5a9.15 9.15 0 0 1 18.3 0" />
      <path d="M1 0a1 1 0 0 1-1 1M67 0a1 1 0 0 0 1 1" />
      <circle cx="34" cy="11" r="0.4" fill="currentColor" stroke="none" />
    </svg>
  );
}
