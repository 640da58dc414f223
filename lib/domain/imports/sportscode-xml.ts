import type { EventLabel, RowColour } from '../imported-as.ts';
import { fieldsOfLabels, typeOfLabels } from '../label-fields.ts';
import { BLANK_ROW, brokenFile, type ImportedFile, type ImportedRow } from './imported-row.ts';
import { noTime, secondsOf } from './time-text.ts';
import { readXml, type XmlElement } from './xml-reader.ts';

/** What an instance says in elements that are no labels. */
const KNOWN = new Set(['id', 'start', 'end', 'code', 'label']);

/**
 * A timeline of Sportscode, or of Nacsport, LongoMatch, Catapult and others in its form: an instance an event. Labels stay as given,
 * repeated ones too, and other elements of an instance become labels of their name.
 * @throws {AppError} `invalid_input`
 */
export function importSportscode(text: string): ImportedFile {
  const root = readXml(text);
  const instances = firstNamed(root, 'all_instances');
  if (!instances) throw brokenFile('This XML has no ALL_INSTANCES: it is no timeline of Sportscode.');
  const colours = coloursOf(root);
  const rows = named(instances, 'instance').map((instance, index) => rowOf(instance, index + 1, colours));
  return { format: 'sportscode-xml', rows, notes: [] };
}

function rowOf(instance: XmlElement, number: number, colours: ReadonlyMap<string, RowColour>): ImportedRow {
  const start = childText(instance, 'start') ?? '';
  const end = childText(instance, 'end') ?? '';
  const code = childText(instance, 'code') ?? '';
  const startSec = secondsOf(start);
  const endSec = secondsOf(end);
  const labels = instance.children.flatMap(labelOf);
  return {
    ...BLANK_ROW,
    place: `instance ${number}, line ${instance.line}`,
    code,
    type: typeOfLabels(labels),
    startSec,
    endSec,
    labels,
    fields: fieldsOfLabels(labels),
    colour: colours.get(code) ?? null,
    problem:
      startSec === null
        ? noTime('start', start)
        : endSec === null && end !== ''
          ? noTime('end', end)
          : code === ''
            ? 'It has no code.'
            : null,
  };
}

function labelOf(child: XmlElement): EventLabel[] {
  const name = child.name.toLowerCase();
  if (name === 'label') {
    const text = childText(child, 'text') ?? child.text.trim();
    return text === '' ? [] : [{ group: childText(child, 'group') ?? '', text }];
  }
  const text = child.text.trim();
  if (KNOWN.has(name) || text === '') return [];
  return [{ group: name === 'free_text' ? 'Comment' : child.name, text }];
}

function coloursOf(root: XmlElement): ReadonlyMap<string, RowColour> {
  const rows = firstNamed(root, 'rows');
  return new Map(
    (rows ? named(rows, 'row') : []).flatMap((row) => {
      const colour = ['r', 'g', 'b'].map((name) => Number(childText(row, name) ?? Number.NaN));
      const isColour = colour.every((channel) => channel >= 0 && channel <= 65_535);
      const [red = 0, green = 0, blue = 0] = colour;
      const rgb: RowColour = [red, green, blue];
      return isColour ? [[childText(row, 'code') ?? '', rgb] as const] : [];
    }),
  );
}

const named = ({ children }: XmlElement, name: string) => children.filter((child) => child.name.toLowerCase() === name);

function childText(element: XmlElement, name: string): string | null {
  return named(element, name)[0]?.text.trim() ?? null;
}

/** The first element of a name, the root itself included. */
function firstNamed(root: XmlElement, name: string): XmlElement | null {
  const waiting = [root];
  for (let element = waiting.shift(); element; element = waiting.shift()) {
    if (element.name.toLowerCase() === name) return element;
    // Instances are many and hold nothing of interest here.
    waiting.push(...element.children.filter((child) => child.name.toLowerCase() !== 'instance'));
  }
  return null;
}
