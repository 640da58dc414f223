const STEPS = [
  {
    title: 'Choose a video',
    text: 'Browse the NAS on this page, or paste the path of a match. H.264 and HEVC are read.',
  },
  { title: 'Let it work', text: 'Players, ball and events are found for you. You can close the page; it goes on.' },
  {
    title: 'Review what was found',
    text: 'Confirm, correct or reject each event. One key each, about as fast as watching.',
  },
  { title: 'Share the reels', text: 'Play or download both reels, or send a link that opens without an account.' },
] as const;

/** The empty list tells a newcomer what will happen. */
export function FirstSteps() {
  return (
    <div className="rounded-xl border border-line bg-surface p-6 shadow-card sm:p-8">
      <h3 className="text-lg font-semibold">No matches yet</h3>
      <p className="mt-1 text-ink-soft">From a video to two reels, in four steps.</p>
      <ol className="mt-6 grid gap-5 sm:grid-cols-2">
        {STEPS.map((step, index) => (
          <li key={step.title} className="flex gap-3">
            <span className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent">
              {index + 1}
            </span>
            <span>
              <span className="block font-medium">{step.title}</span>
              <span className="block text-sm text-ink-soft">{step.text}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
