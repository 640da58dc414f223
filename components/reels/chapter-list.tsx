import { formatClock } from '../../lib/domain/time.ts';
import type { ChapterView } from './chapters.ts';

export function ChapterList({
  chapters,
  now,
  onChoose,
}: {
  chapters: readonly ChapterView[];
  now: number;
  onChoose: (sec: number) => void;
}) {
  if (chapters.length === 0) return null;
  return (
    <ol aria-label="Clips in this reel" className="-mx-1 max-h-60 overflow-y-auto">
      {chapters.map((chapter, index) => (
        <li key={chapter.start_sec}>
          <button
            type="button"
            aria-current={index === now ? 'true' : undefined}
            onClick={() => onChoose(chapter.start_sec)}
            className={`tap flex w-full items-center gap-3 rounded-lg px-3 py-1.5 text-left text-sm ${
              index === now ? 'bg-accent-soft font-medium' : 'hover:bg-sunken'
            }`}
          >
            <span className="w-10 shrink-0 text-ink-soft">{formatClock(chapter.start_sec)}</span>
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{chapter.title}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
