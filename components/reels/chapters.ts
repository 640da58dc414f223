export type ChapterView = { readonly start_sec: number; readonly end_sec: number; readonly title: string };

/** The chapter a moment belongs to; -1 before the first. */
export function chapterIndexAt(chapters: readonly ChapterView[], sec: number): number {
  return chapters.findLastIndex((chapter) => chapter.start_sec <= sec + 0.05);
}
