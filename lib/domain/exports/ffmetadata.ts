import { eventTitle, oneLine } from './event-title.ts';
import { type ExportedEvent, type ExportedMatch, notRejected } from './exported-event.ts';

type Chapter = { readonly startMs: number; readonly endMs: number; readonly title: string };

/**
 * Chapters of the source video as FFmpeg reads them: `ffmpeg -i video.mp4 -i chapters.ffmeta -map_metadata 1 -codec copy out.mp4`.
 * MP4 knows no chapters at the same time and none with a gap between: one ends where the next begins, events that begin together are one
 * chapter, and the play between events is a chapter of its own, or players would show the first event from the very start.
 */
export function ffmetadata({ title, video, events }: Pick<ExportedMatch, 'title' | 'video' | 'events'>): string {
  const lastMs = Math.round(video.durationSec * 1000);
  const chapters = withoutGaps(chaptersOf(notRejected(events)), lastMs).map(
    ({ startMs, endMs, title }) =>
      `\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=${startMs}\nEND=${endMs}\ntitle=${escaped(title)}\n`,
  );
  return [`;FFMETADATA1\ntitle=${escaped(oneLine(title))}\n`, ...chapters].join('');
}

function chaptersOf(events: readonly ExportedEvent[]): Chapter[] {
  const together = [...Map.groupBy(events, ({ startSec }) => Math.round(startSec * 1000))].sort(([a], [b]) => a - b);
  return together.map(([startMs, group], index) => {
    const nextMs = together[index + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    const lastMs = Math.max(...group.map(({ endSec }) => Math.round(endSec * 1000)), startMs + 1);
    return { startMs, endMs: Math.min(lastMs, nextMs), title: group.map(eventTitle).join(' + ') };
  });
}

const BETWEEN = '…';

function withoutGaps(chapters: readonly Chapter[], lastMs: number): Chapter[] {
  const gap = (startMs: number, endMs: number) => (startMs < endMs ? [{ startMs, endMs, title: BETWEEN }] : []);
  const filled = chapters.flatMap((chapter, index) => [
    ...gap(chapters[index - 1]?.endMs ?? 0, chapter.startMs),
    chapter,
  ]);
  return [...filled, ...gap(chapters.at(-1)?.endMs ?? lastMs, lastMs)];
}

/** Signs of the format itself are told by a backslash. */
function escaped(text: string): string {
  return text.replace(/[=;#\\]/g, '\\$&');
}
