import { eventTitle } from './event-title.ts';
import { type ExportedMatch, notRejected } from './exported-event.ts';

/** A cue must last, or it is dropped. */
const SHORTEST_SEC = 0.001;

/** WebVTT chapters of the source video: a cue an event, in the order of their starts; they may overlap. */
export function webVtt({ events }: Pick<ExportedMatch, 'events'>): string {
  const cues = notRejected(events).map((event) => {
    const endSec = Math.max(event.endSec, event.startSec + SHORTEST_SEC);
    return `${event.number}\n${vttTime(event.startSec)} --> ${vttTime(endSec)}\n${escaped(eventTitle(event))}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

/** Escaped, no "-->" is left that would end the cue. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `01:02:03.004` */
function vttTime(sec: number): string {
  const ms = Math.round(sec * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.floor(ms / 1000);
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}
