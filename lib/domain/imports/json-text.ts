import { brokenFile } from './imported-row.ts';

/** @throws {AppError} `invalid_input` with the line */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's own words name a place only for some faults.
    const before = text.slice(0, faultAt(text)).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    throw brokenFile(`The JSON is broken at line ${before.length}, column ${column}. Is the file whole?`);
  }
}

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text must not hold them
  /[{}[\],:]|"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Which kinds of signs may come next: `v` a value, `k` a key, and signs that stand for themselves. */
const AFTER = { '{': 'k}', '[': 'v]', ':': 'v' } as const;

/** Where a text stops being JSON: the letter at which the first sign begins that cannot stand there. */
function faultAt(text: string): number {
  const open: string[] = [];
  let next = 'v';
  for (let at = 0; ; ) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return at;
    const sign = token[0] ?? '';
    const isValue = !'}],:'.includes(sign);
    if (!next.includes(sign) && !(isValue && (next.includes('v') || (next.includes('k') && sign === '"')))) return at;
    const isKey = next.includes('k') && sign === '"';
    if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
    if (sign === '}' || sign === ']') open.pop();
    const closing = open.at(-1) ?? '';
    if (isKey) next = ':';
    else if (sign === ',') next = closing === '}' ? 'k' : 'v';
    else if (sign === '{' || sign === '[' || sign === ':') next = AFTER[sign];
    else next = closing === '' ? '' : `,${closing}`;
    at += token.length;
  }
}
