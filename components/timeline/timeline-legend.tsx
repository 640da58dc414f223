/** What the signs mean, and why a lane is missing. */
export function TimelineLegend({ soundWord, showsTruth }: { soundWord: string | null; showsTruth: boolean }) {
  return (
    <p className="border-t border-line px-4 py-2 text-xs text-ink-soft">
      ○ to review, ● confirmed, ✕ rejected, ◆ corrected, + added. The paler, the less sure. A number: so many events,
      press to zoom in.
      {soundWord && ` ${soundWord}`}
      {showsTruth && ' The thin lines below are what truly happened.'}
    </p>
  );
}
