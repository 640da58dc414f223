import { type Clocked, videoSecAtClock } from '../../lib/domain/match-clock.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { frameNumberAt } from './frame-step.ts';

export type GoTo = { readonly sec: number; readonly means: string } | { readonly problem: string };

const CLOCK = /^(?:(\d+):)?(\d+):(\d{1,2}(?:[.,]\d+)?)$/;
const SECONDS = /^\d+(?:[.,]\d+)?$/;
const FRAME = /^f\s*(\d+)$/i;

export const GO_TO_FORMS = 'A clock (63:20 or 1:03:20), seconds (3800.5) or a frame (f1234).';

type GoToRange = {
  readonly durationSec: number;
  readonly frameSec: number;
  /** Once halves are marked, a clock is the match clock. */
  readonly match?: Clocked;
};

/**
 * What somebody typed as a moment of the video.
 * @param durationSec length of the video
 * @param frameSec seconds a picture is shown
 * @returns null when nothing was typed yet
 */
export function parseGoTo(text: string, { durationSec, frameSec, match }: GoToRange): GoTo | null {
  const typed = text.trim();
  if (typed === '') return null;
  const told =
    match && match.periods.length > 0 && CLOCK.test(typed) ? secondsAtClock(typed, match) : secondsOf(typed, frameSec);
  if (typeof told !== 'number') return told;
  const lastFrame = Math.max(0, Math.round(durationSec / frameSec) - 1);
  const frame = frameNumberAt(told, frameSec);
  if (told > durationSec || (FRAME.test(typed) && frame > lastFrame)) {
    return { problem: `The video ends at ${formatClock(durationSec, true)}, frame ${lastFrame}.` };
  }
  const shown = Math.min(frame, lastFrame);
  return { sec: Math.min(told, lastFrame * frameSec), means: `${formatClock(told, true)}, frame ${shown}` };
}

function secondsAtClock(typed: string, match: Clocked): number | { readonly problem: string } {
  const sec = videoSecAtClock(match, typed);
  return (
    sec ?? {
      problem: `No half in this video shows ${typed}. Seconds (3800.5) and frames (f1234) count from its start.`,
    }
  );
}

function secondsOf(typed: string, frameSec: number): number | { readonly problem: string } {
  const frame = FRAME.exec(typed);
  if (frame) return Number(frame[1]) * frameSec;
  if (SECONDS.test(typed)) return decimal(typed);
  const clock = CLOCK.exec(typed);
  if (!clock) return { problem: `This is no moment. ${GO_TO_FORMS}` };
  const [, hours, minutes = '0', seconds = '0'] = clock;
  if (decimal(seconds) >= 60) return { problem: 'The seconds of a clock go up to 59.' };
  if (hours !== undefined && Number(minutes) >= 60) return { problem: 'After hours, the minutes go up to 59.' };
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + decimal(seconds);
}

/** Some write their decimals after a comma. */
const decimal = (text: string) => Number(text.replace(',', '.'));
