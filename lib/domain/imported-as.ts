/** What another program says about an event beside its code; a group may stand there more than once. */
export type EventLabel = { readonly group: string; readonly text: string };

/** Red, green, blue as Sportscode has them: 0..65535. */
export type RowColour = readonly [number, number, number];

/** How the file that an event was imported from told it: kept in `metadata.imported`, and written back by exports. */
export type ImportedAs = {
  readonly format: string;
  /** The file's own word for the event. */
  readonly code: string;
  readonly labels: readonly EventLabel[];
  readonly colour: RowColour | null;
  /** Of our own JSON: the event's provenance where it came from (its source, the model's values, evidence, who reviewed it). */
  readonly original: Readonly<Record<string, unknown>> | null;
};

/** null: the event was not imported. */
export function importedAs(metadata: Readonly<Record<string, unknown>>): ImportedAs | null {
  const { imported } = metadata;
  return isRecord(imported) ? readImportedAs(imported) : null;
}

/** Whatever a file or an old row holds, as far as it can be understood. */
export function readImportedAs(value: Readonly<Record<string, unknown>>): ImportedAs {
  return {
    format: typeof value.format === 'string' ? value.format : '',
    code: typeof value.code === 'string' ? value.code : '',
    labels: Array.isArray(value.labels) ? value.labels.flatMap(readLabel) : [],
    colour: readColour(value.colour),
    original: isRecord(value.original) ? value.original : null,
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readLabel(value: unknown): EventLabel[] {
  if (!isRecord(value) || typeof value.text !== 'string') return [];
  return [{ group: typeof value.group === 'string' ? value.group : '', text: value.text }];
}

function readColour(value: unknown): RowColour | null {
  if (!Array.isArray(value)) return null;
  const [red, green, blue] = value;
  const isChannel = (channel: unknown): channel is number =>
    typeof channel === 'number' && channel >= 0 && channel <= 65_535;
  return isChannel(red) && isChannel(green) && isChannel(blue) ? [red, green, blue] : null;
}
