import { brokenFile } from './imported-row.ts';

export type XmlElement = {
  readonly name: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own text, entities read, without that of its children. */
  text: string;
};

/** A comment, CDATA, an instruction, an end tag, a start tag with its attributes, or text. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/(?<end>[^\s<>/]+)\s*>|<(?<start>[^\s<>/!?="']+)(?<attributes>(?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<closed>\/?)>|(?<text>[^<]+)/y;
const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DEEPEST = 100;

/**
 * A small strict reader of XML 1.0: elements, attributes, text, CDATA and the five entities and numbers of characters. No document type is
 * read, so that no file can define entities of its own (billions of laughs, files of the server).
 * @returns the root
 * @throws {AppError} `invalid_input` with the line
 */
export function readXml(text: string): XmlElement {
  const token = new RegExp(TOKEN);
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let line = 1;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw brokenTag(text, at, line);
    const { cdata, end, start, attributes = '', closed, text: words } = match.groups ?? {};
    const parent = open.at(-1);
    if (start !== undefined) {
      if (!parent && root) throw brokenXml(line, `“<${start}>” stands after the end of the document.`);
      if (open.length >= DEEPEST) throw brokenXml(line, 'Elements are nested too deep.');
      const element = { name: start, line, attributes: attributesOf(attributes, line), children: [], text: '' };
      parent?.children.push(element);
      root ??= element;
      if (!closed) open.push(element);
    } else if (end !== undefined) {
      if (parent?.name !== end) throw brokenXml(line, `“</${end}>” closes what is not open.`);
      open.pop();
    } else if (parent) parent.text += cdata ?? (words === undefined ? '' : withEntities(words, line));
    else if (cdata !== undefined || words?.trim()) throw brokenXml(line, 'Text stands outside of all elements.');
    line += linesIn(match[0]);
  }
  const last = open.at(-1);
  if (last) throw brokenXml(line, `The file ends before “<${last.name}>” of line ${last.line} is closed.`);
  if (!root) throw brokenXml(1, 'There is no element in it.');
  return root;
}

function brokenTag(text: string, at: number, line: number) {
  const rest = text.slice(at, at + 40);
  if (/^<!(DOCTYPE|ENTITY)/i.test(rest)) {
    return brokenXml(
      line,
      'Document types and entities of one’s own are not read. Take the “<!DOCTYPE …>” out of the file.',
    );
  }
  if (rest.startsWith('<!--')) return brokenXml(line, 'A comment is not closed.');
  if (rest.startsWith('<![CDATA[')) return brokenXml(line, 'A CDATA section is not closed.');
  return brokenXml(line, `“${rest.split('\n')[0]}” is no tag.`);
}

function brokenXml(line: number, what: string) {
  return brokenFile(`The XML is broken at line ${line}. ${what}`);
}

function attributesOf(text: string, line: number): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      withEntities(double ?? single ?? '', line),
    ]),
  );
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** An ampersand that begins no entity is taken as itself: many tools forget to escape it, and it can mean nothing else. */
function withEntities(text: string, line: number): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    const named = NAMED.get(name);
    if (named !== undefined) return named;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = name.startsWith('#') && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    if (!isCharacter) throw brokenXml(line, `“${whole}” is not known.`);
    return String.fromCodePoint(code);
  });
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
