import { brokenFile } from './imported-row.ts';

export type CsvRow = {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Rows of a table as RFC 4180 has them; commas, semicolons or tabs, told from the first line or from Excel's "sep=;". Empty lines are passed over.
 * @throws {AppError} `invalid_input` where a quote is not closed
 */
export function readCsv(text: string): { readonly delimiter: string; readonly rows: readonly CsvRow[] } {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = told?.[1] ?? mostUsed(text.slice(0, Math.max(0, text.search(/\r|\n|$/))));
  const rows: CsvRow[] = [];
  let line = 1;
  let row = { line, cells: [] as string[] };
  const endRow = () => {
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
    row = { line, cells: [] };
  };
  for (let at = 0; at < text.length; ) {
    const cell = text[at] === '"' ? quoted(text, at, line, delimiter) : plain(text, at, delimiter);
    row.cells.push(cell.value);
    line += cell.lines;
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.cells.push('');
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    endRow();
  }
  endRow();
  return { delimiter, rows: told ? rows.slice(1) : rows };
}

type Cell = { readonly value: string; readonly end: number; readonly lines: number };

function plain(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end, lines: 0 };
}

/** From an opening quote; two quotes are one inside. What follows the closing one up to the delimiter belongs to it. */
function quoted(text: string, from: number, line: number, delimiter: string): Cell {
  const parts: string[] = [];
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close === -1) throw brokenFile(`The table is broken at line ${line}: a quote (") is opened and never closed.`);
    parts.push(text.slice(at, close));
    if (text[close + 1] !== '"') {
      const value = parts.join('"');
      const tail = plain(text, close + 1, delimiter);
      return { value: value + tail.value, end: tail.end, lines: value.split('\n').length - 1 };
    }
    at = close + 2;
  }
}

function mostUsed(firstLine: string): string {
  const unquoted = firstLine.replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => unquoted.split(sign).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
