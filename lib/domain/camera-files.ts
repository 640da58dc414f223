import type { Beginning } from './match-files.ts';

/** What a file's name tells of the recording that it belongs to. */
type Recording = { readonly camera: string; readonly number: string; readonly chapter: number };

/**
 * GoPro counts the chapters of a recording before its number: GH010042, GH020042, GH030042 are one recording, and GH010043 the next.
 * Older ones call the first chapter GOPR0042 and the next GP010042.
 */
function recordingOf(path: string): Recording | null {
  const name = nameOf(path);
  const [, , chapter, number] = /^G([HXLP])(\d{2})(\d{4})\.\w+$/i.exec(name) ?? [];
  if (chapter !== undefined && number !== undefined)
    return { camera: 'gopro', number, chapter: /^GP/i.test(name) ? Number(chapter) + 1 : Number(chapter) };
  const [, first] = /^GOPR(\d{4})\.\w+$/i.exec(name) ?? [];
  return first === undefined ? null : { camera: 'gopro', number: first, chapter: 1 };
}

/** Files in the order in which they were filmed, as far as their names tell: numbers as numbers, chapters within their recording. */
export function inFilmedOrder<File>(files: readonly File[], pathOf: (file: File) => string): readonly File[] {
  return files
    .map((file) => ({ file, key: sortKey(pathOf(file)), path: pathOf(file) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.path, b.path))
    .map(({ file }) => file);
}

function sortKey(path: string): string {
  const recording = recordingOf(path);
  return recording ? `${recording.camera} ${recording.number} ${recording.chapter}` : bareName(path);
}

const compare = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/**
 * What begins with each file behind the first, as far as names tell: the next chapter of a recording goes on with it; where two
 * recordings are left, they are the halves; else each is a piece. People know better, and may say so.
 * @returns one less than there are paths
 */
export function suggestedBeginnings(paths: readonly string[]): readonly Beginning[] {
  const goesOn = paths.slice(1).map((path, index) => isNextChapter(paths[index] ?? '', path));
  const recordings = 1 + goesOn.filter((on) => !on).length;
  return goesOn.map((on) => (on ? 'chapter' : recordings === 2 ? 'half' : 'piece'));
}

function isNextChapter(before: string, path: string): boolean {
  const [a, b] = [recordingOf(before), recordingOf(path)];
  return a !== null && b !== null && a.camera === b.camera && a.number === b.number && b.chapter === a.chapter + 1;
}

/** What a match is called by its files: what their names have in common, else the folder they lie in. */
export function titleOfFiles(paths: readonly string[]): string {
  const [first = '', ...more] = paths;
  if (more.length === 0) return titleOfFile(first);
  const names = paths.map(bareName);
  const common = names.reduce(commonStart);
  // "Rovers v Town 1", "Rovers v Town 2nd half": what counts them is no part of the name.
  const shared = words(common.replace(/[\s_.,(-]*((\d|part|half|teil|\d?(st|nd))*)[\s_.,(-]*$/i, ''));
  if (shared.length >= 4 && !SAYS_NOTHING.test(shared)) return shared;
  return words(folderOf(first)) || titleOfFile(first);
}

/** Names that cameras and exports give to everything. */
const SAYS_NOTHING = /^(video|movie|clip|output|untitled|match|full|dsc\w*|mvi\w*|gopr\w*|g[hxlp]\d{6}|\d{1,6})$/i;

/** `2025-03-08_Home_vs_Away.mp4` reads better as `2025-03-08 Home vs Away`; `video.mp4` is told by its folder. */
function titleOfFile(path: string): string {
  const bare = words(bareName(path));
  const folder = words(folderOf(path));
  if (folder !== '' && SAYS_NOTHING.test(bare)) return `${folder} ${bare}`;
  return bare === '' ? nameOf(path) : bare;
}

function commonStart(a: string, b: string): string {
  const length = [...a].findIndex((letter, index) => letter.toLowerCase() !== b[index]?.toLowerCase());
  return length < 0 ? a : a.slice(0, length);
}

const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path;
const folderOf = (path: string) => path.split(/[/\\]/).at(-2) ?? '';
const bareName = (path: string) => nameOf(path).replace(/\.[^.]+$/, '');
const words = (name: string) => name.replace(/_+/g, ' ').trim();
