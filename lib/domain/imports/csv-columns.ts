/** What a column of a table means to us. */
export type Column = 'start' | 'end' | 'duration' | 'key' | 'code' | 'type' | 'comment' | 'labels';

/** Names under which programs and people write them, in letters and digits only. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  start: ['start', 'starts', 'startsec', 'startseconds', 'starttime', 'timestampstart', 'begin', 'in', 'from', 'time'],
  end: ['end', 'ends', 'endsec', 'endseconds', 'endtime', 'timestampend', 'stop', 'stoptime', 'out', 'to', 'finish'],
  duration: ['duration', 'durations', 'durationsec', 'length'],
  key: ['key', 'keys', 'keysec'],
  code: ['code', 'event', 'name', 'label', 'title', 'tag', 'category', 'action', 'rowname', 'row', 'behavior'],
  type: ['type', 'eventtype'],
  comment: ['comment', 'comments', 'note', 'notes', 'description', 'freetext'],
  labels: ['labels'],
};

/** Each column's meaning by its header; null: none of ours. The first of a meaning counts, but codes may stand in several. */
export function columnsOf(header: readonly string[]): readonly (Column | null)[] {
  const taken = new Set<Column>();
  return header.map((cell) => {
    const word = cell.toLowerCase().replace(/[^a-z]/g, '');
    const column = (Object.keys(NAMES) as Column[]).find((name) => NAMES[name].includes(word)) ?? null;
    if (column === null || (taken.has(column) && column !== 'code')) return null;
    taken.add(column);
    return column;
  });
}
