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

/** One piece of a document: a tag, text, or what says nothing (comments, instructions). */
type Token = {
  readonly kind: 'start' | 'end' | 'text' | 'nothing';
  /** The name of a tag, or the text with its entities read. */
  readonly value: string;
  readonly attributes: string;
  /** `<a/>` */
  readonly isClosed: boolean;
  readonly isCdata: boolean;
  /** Where the next one begins. */
  readonly end: number;
};

const START_TAG = /<([^\s<>/!?="']+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const END_TAG = /<\/([^\s<>/]+)\s*>/y;
const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const DEEPEST = 100;

/**
 * A small strict reader of XML 1.0: elements, attributes, text, CDATA and the five entities and numbers of characters. No document type is
 * read, so that no file can define entities of its own (billions of laughs, files of the server).
 * @returns the root
 * @throws {AppError} `invalid_input` with the line
 */
export function readXml(text: string): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, line);
    const parent = open.at(-1);
    if (token.kind === 'start') {
      const name = token.value;
      if (!parent && root) throw brokenXml(line, `“<${name}>” stands after the end of the document.`);
      if (open.length >= DEEPEST) throw brokenXml(line, 'Elements are nested too deep.');
      const element: XmlElement = {
        name,
        line,
        attributes: attributesOf(token.attributes, line),
        children: [],
        text: '',
      };
      parent?.children.push(element);
      root ??= element;
      if (!token.isClosed) open.push(element);
    } else if (token.kind === 'end') {
      if (parent?.name !== token.value) throw brokenXml(line, `“</${token.value}>” closes what is not open.`);
      open.pop();
    } else if (parent) parent.text += token.value;
    else if (token.isCdata || token.value.trim() !== '') throw brokenXml(line, 'Text stands outside of all elements.');
    line += linesIn(text, at, token.end);
    at = token.end;
  }
  const last = open.at(-1);
  if (last) throw brokenXml(line, `The file ends before “<${last.name}>” of line ${last.line} is closed.`);
  if (!root) throw brokenXml(1, 'There is no element in it.');
  return root;
}

const PLAIN = { attributes: '', isClosed: false, isCdata: false } as const;

function tokenAt(text: string, at: number, line: number): Token {
  if (text[at] !== '<') {
    const next = text.indexOf('<', at);
    const end = next === -1 ? text.length : next;
    return { ...PLAIN, kind: 'text', value: withEntities(text.slice(at, end), line), end };
  }
  START_TAG.lastIndex = at;
  const start = START_TAG.exec(text);
  if (start) {
    const [whole, value = '', attributes = '', closed] = start;
    return { kind: 'start', value, attributes, isClosed: closed === '/', isCdata: false, end: at + whole.length };
  }
  END_TAG.lastIndex = at;
  const close = END_TAG.exec(text);
  if (close) return { ...PLAIN, kind: 'end', value: close[1] ?? '', end: at + close[0].length };
  return (
    bracketed(text, at, '<!--', '-->') ??
    bracketed(text, at, '<?', '?>') ??
    bracketed(text, at, '<![CDATA[', ']]>') ??
    failAt(text, at, line)
  );
}

/** What stands between two signs, without a look inside; only CDATA says something. */
function bracketed(text: string, at: number, begin: string, finish: string): Token | null {
  const close = text.startsWith(begin, at) ? text.indexOf(finish, at + begin.length) : -1;
  if (close === -1) return null;
  const isCdata = begin === '<![CDATA[';
  const value = isCdata ? text.slice(at + begin.length, close) : '';
  return { ...PLAIN, kind: isCdata ? 'text' : 'nothing', value, isCdata, end: close + finish.length };
}

function failAt(text: string, at: number, line: number): never {
  throw brokenTag(text, at, line);
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
  if (text === '') return NO_ATTRIBUTES;
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
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    const named = NAMED.get(name);
    if (named !== undefined) return named;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = name.startsWith('#') && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    if (!isCharacter) throw brokenXml(line, `“${whole}” is not known.`);
    return String.fromCodePoint(code);
  });
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}
