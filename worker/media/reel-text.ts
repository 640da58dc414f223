import type { Chapter } from '../../lib/ports/media-tool.ts';
import { vttClock } from './sprite-vtt.ts';

/** FFmpeg's metadata file: the reel's title and a chapter for each clip. */
export function chapterMetadata(title: string, chapters: readonly Chapter[]): string {
  const sections = chapters.map((chapter) =>
    [
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${Math.round(chapter.startSec * 1000)}`,
      `END=${Math.round(chapter.endSec * 1000)}`,
      `title=${metadataValue(chapter.title)}`,
    ].join('\n'),
  );
  return `${[';FFMETADATA1', `title=${metadataValue(title)}`, ...sections].join('\n')}\n`;
}

/** `=`, `;`, `#`, backslash and line ends have a meaning in that file. */
function metadataValue(text: string): string {
  return oneLine(text).replace(/[=;#\\]/g, '\\$&');
}

/** WebVTT with one cue a clip; FFmpeg turns it into the MP4's subtitle track. */
export function chapterSubtitles(chapters: readonly Chapter[]): string {
  const cues = chapters.map(
    (chapter) => `${vttClock(chapter.startSec)} --> ${vttClock(chapter.endSec)}\n${cueText(chapter.title)}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

function cueText(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Line ends would start a new cue or key; other control characters end up as boxes. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** A list for FFmpeg's concat demuxer; the length of each clip is stated, so that every clip begins exactly where the last ended. */
export function concatScript(clips: readonly { readonly path: string; readonly lengthSec: number }[]): string {
  const entries = clips.map(
    (clip) => `file '${`file:${clip.path}`.replaceAll("'", "'\\''")}'\nduration ${clip.lengthSec.toFixed(6)}`,
  );
  return `${['ffconcat version 1.0', ...entries].join('\n')}\n`;
}
