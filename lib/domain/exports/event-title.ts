import type { ExportedEvent } from './exported-event.ts';

/** One line for a chapter, a clip or a segment: "Diving save (save)". */
export function eventTitle({ code, outcome }: Pick<ExportedEvent, 'code' | 'outcome'>): string {
  return oneLine(outcome === '' ? code : `${code} (${outcome})`);
}

/** Formats of lines know no line break inside one. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no format of lines has a way to say them
  return text.replace(/[\s\u0000-\u001F\u007F\u0085\u2028\u2029]+/g, ' ').trim();
}
