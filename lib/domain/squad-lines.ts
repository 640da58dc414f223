import {
  isKeeperPosition,
  MAX_NAME_LENGTH,
  MAX_NUMBER,
  MAX_PLAYERS,
  MAX_POSITION_LENGTH,
  type Player,
  squadProblems,
} from './squad.ts';

/** A line that cannot be read as a player; `line` counts from 1. */
export type LineProblem = { readonly line: number; readonly message: string };
export type SquadLines = { readonly players: readonly Player[]; readonly problems: readonly LineProblem[] };

/**
 * A squad from lines as people type or paste them: "1 Ana Ruiz (GK)", "#10 Bea", "7. Cem Kaya - left wing", cells of a spreadsheet ("10<tab>Dee<tab>ST", also
 * with ; or ,), a number at the end, or a name alone. Empty lines and a heading are passed over.
 */
export function parseSquadLines(text: string): SquadLines {
  const players: Player[] = [];
  const lineOf: number[] = [];
  const problems: LineProblem[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const said = raw.trim();
    if (said === '' || (players.length === 0 && HEADING.test(said))) continue;
    const player = readLine(said);
    const message = player === null ? `There is no name in "${shortened(said)}".` : problemOf(player);
    if (player === null || message !== null) problems.push({ line: index + 1, message: message ?? '' });
    else {
      players.push(player);
      lineOf.push(index + 1);
    }
  }
  const among = squadProblems(players).map(({ index, message }) => ({ line: lineOf[index] ?? 0, message }));
  if (players.length > MAX_PLAYERS)
    among.push({ line: lineOf[MAX_PLAYERS] ?? 0, message: `A squad has at most ${MAX_PLAYERS} players.` });
  return { players, problems: [...problems, ...among].sort((a, b) => a.line - b.line) };
}

/** A squad as lines that read back to the same. */
export function squadText(players: readonly Player[]): string {
  return players
    .map(({ number, name, position }) => `${number ?? ''} ${name}${position === '' ? '' : ` (${position})`}`.trim())
    .join('\n');
}

const HEADING =
  /^(no|nr|nbr|num|number|#|shirt|jersey)\.?\s*[\t;,|]|^(number|no\.?)\s+(player|name)\b|^(player|name)\s*([\t;,|]|$)/i;
const IN_BRACKETS = /^(.*?)\s*[([]([^()[\]]*)[)\]]$/;
const AFTER_DASH = /^(.+?)\s+[-–—]\s+(.+)$/;
const NUMBER_FIRST = /^(?:#|no\.?\s*|nr\.?\s*)?(\d{1,4})(?:\s*[.):-]\s*|\s+|$)(.*)$/i;
const NUMBER_LAST = /^(.*\D)\s+#?(\d{1,4})$/;

function readLine(said: string): Player | null {
  const cells = cellsOf(said);
  const { number, rest } = cells ? { number: cells.number, rest: cells.name } : numberOf(said);
  const inCells = cells?.position ?? '';
  const { name, position } = inCells === '' ? positionOf(rest) : { name: rest, position: inCells };
  const late = number === null ? NUMBER_LAST.exec(name) : null;
  const player = late ? { number: Number(late[2]), name: late[1] ?? '', position } : { number, name, position };
  const clean = player.name.replace(/\s+/g, ' ').trim();
  return /\p{L}/u.test(clean) ? { ...player, name: clean } : null;
}

/** Cells of a spreadsheet; a comma parts cells only behind a number: "Ruiz, Ana" is a name. */
function cellsOf(said: string): { number: number | null; name: string; position: string } | null {
  const parts = said.split(/[\t;|]/.test(said) ? /[\t;|]/ : /^#?\d{1,4}\s*,/.test(said) ? ',' : /(?!)/);
  if (parts.length < 2) return null;
  const cells = parts.map((part) => part.trim().replace(/^"(.*)"$/, '$1'));
  const hasNumber = /^#?\d{0,4}$/.test(cells[0] ?? '');
  const [name = '', position = ''] = hasNumber ? cells.slice(1) : cells;
  const digits = hasNumber ? (cells[0] ?? '').replace('#', '') : '';
  return { number: digits === '' ? null : Number(digits), name, position };
}

function numberOf(said: string): { number: number | null; rest: string } {
  const [, digits, rest = ''] = NUMBER_FIRST.exec(said) ?? [];
  return digits === undefined ? { number: null, rest: said } : { number: Number(digits), rest };
}

function positionOf(rest: string): { name: string; position: string } {
  const [, name, position] = IN_BRACKETS.exec(rest) ?? AFTER_DASH.exec(rest) ?? [];
  if (name !== undefined && position !== undefined) return { name, position: position.trim() };
  const words = rest.split(/\s+/);
  const last = words.at(-1) ?? '';
  // "1 Ana Ruiz GK": only the letters of a goalkeeper are sure not to be a name, and only in capitals.
  const isKeeper = words.length > 1 && /^(GK|TW)$/.test(last) && isKeeperPosition(last);
  return isKeeper ? { name: words.slice(0, -1).join(' '), position: last } : { name: rest, position: '' };
}

function problemOf({ number, name, position }: Player): string | null {
  if (number !== null && (number < 1 || number > MAX_NUMBER))
    return `${name}: the number ${number} is not between 1 and ${MAX_NUMBER}.`;
  if (name.length > MAX_NAME_LENGTH) return `"${shortened(name)}" is longer than ${MAX_NAME_LENGTH} letters.`;
  if (position.length > MAX_POSITION_LENGTH)
    return `${name}: the position is longer than ${MAX_POSITION_LENGTH} letters.`;
  return null;
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
