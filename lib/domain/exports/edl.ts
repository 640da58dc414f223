import { eventTitle, oneLine } from './event-title.ts';
import { type ExportedEvent, type ExportedMatch, notRejected } from './exported-event.ts';
import { sourcePlace } from './source-place.ts';
import { type CountingRate, countingRate } from './whole-rate.ts';

/** Record time begins at one hour, as is the custom. */
const RECORD_START_HOURS = 1;
const MOST_EVENTS = 999;
const REEL_LENGTH = 8;
/** A timecode has two digits for the frame. */
const MOST_FRAMES = 100;
/** Names of sources that are no tape: an editor would show black or bars instead of a video that happens to be called so. */
const NO_TAPES: ReadonlySet<string> = new Set(['BL', 'BLACK', 'BARS', 'SMPTEBAR', 'SMPTEBARS']);

type EdlRate = Omit<CountingRate, 'kind'> & { readonly kind: CountingRate['kind'] | 'fast' };

/**
 * CMX 3600: the events one after the other as cuts of the source; picture only. Timecodes count whole frames without drop;
 * where the video's rate is no whole number a note says what that means. Lines are ASCII: other letters lose their marks.
 */
export function edl({
  title,
  video,
  files,
  events,
}: Pick<ExportedMatch, 'title' | 'video' | 'files' | 'events'>): string {
  const rate = rateOf(video.fps);
  const shown = notRejected(events);
  const lines = [`TITLE: ${ascii(title).slice(0, 70)}`, 'FCM: NON-DROP FRAME', ...notes(rate, shown.length), ''];
  let recordFrame = RECORD_START_HOURS * 3600 * rate.base;
  for (const [index, event] of shown.entries()) {
    const source = sourcePlace({ video, files }, event);
    const startFrame = frameOf(source.startSec, rate);
    const frames = Math.max(1, frameOf(source.endSec, rate) - startFrame);
    const times = [startFrame, startFrame + frames, recordFrame, recordFrame + frames];
    recordFrame += frames;
    lines.push(
      `${String(index + 1).padStart(3, '0')}  ${reelName(source.filename).padEnd(REEL_LENGTH)} V     C        ${times.map((frame) => timecode(frame, rate.base)).join(' ')}`,
      `* FROM CLIP NAME: ${ascii(source.filename)}`,
      `* COMMENT: ${told(event)}`,
      '',
    );
  }
  return lines.map((line) => `${line}\r\n`).join('');
}

/** As the video's, or by every second, third … frame of a faster one. */
function rateOf(videoFps: number): EdlRate {
  const rate = countingRate(videoFps);
  if (rate.base <= MOST_FRAMES) return rate;
  const every = Math.ceil(rate.base / MOST_FRAMES);
  return { fps: rate.fps / every, base: Math.round(rate.base / every), kind: 'fast' };
}

function told(event: ExportedEvent): string {
  const words = [eventTitle(event), event.state, `${Math.round(event.confidence * 100)} %`, event.comment];
  return ascii(words.filter((word) => word !== '').join(', '));
}

function notes({ kind, base, fps }: EdlRate, count: number): string[] {
  const rateNote = {
    whole: [],
    ntsc: [`* NOTE: ${fps.toFixed(3)} FRAMES A SECOND COUNTED BY ${base}: SET THE PROJECT TO ${fps.toFixed(2)}`],
    fast: [`* NOTE: MORE FRAMES A SECOND THAN A TIMECODE CAN COUNT: TIMES ARE COUNTED BY ${base}`],
    odd: [`* NOTE: THE RATE OF THE VIDEO IS NOT WHOLE OR VARIES: TIMES ARE APPROXIMATE, COUNTED BY ${base}`],
  }[kind];
  const tooMany = [`* NOTE: ${count} EVENTS; CMX 3600 ENDS AT ${MOST_EVENTS}, AND SOME EDITORS READ NO FURTHER`];
  return count > MOST_EVENTS ? [...rateNote, ...tooMany] : rateNote;
}

/** Where the rate is odd, seconds are kept true rather than frames. */
function frameOf(sec: number, { fps, base, kind }: EdlRate): number {
  return Math.round(sec * (kind === 'odd' ? base : fps));
}

function timecode(frame: number, base: number): string {
  const whole = Math.floor(frame / base);
  const parts = [Math.floor(whole / 3600) % 24, Math.floor(whole / 60) % 60, whole % 60, frame % base];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Eight letters and digits at most; "AX", the usual name of a file without one, where nothing is left. */
function reelName(filename: string): string {
  const letters = ascii(filename.replace(/\.[^.]*$/, ''))
    .toUpperCase()
    .replace(/[^A-Z0-9_]/g, '');
  const name = NO_TAPES.has(letters) ? `V_${letters}` : letters;
  return name.slice(0, REEL_LENGTH) || 'AX';
}

function ascii(text: string): string {
  return oneLine(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, '?');
}
