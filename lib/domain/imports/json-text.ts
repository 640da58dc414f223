import { brokenFile } from './imported-row.ts';

/** @throws {AppError} `invalid_input` with the line */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const told = /line (\d+) column (\d+)/.exec(said);
    const at = /position (\d+)/.exec(said);
    // An end that comes too early has no place of its own: it is the last line.
    const line = told?.[1] ?? text.slice(0, at?.[1] === undefined ? text.length : Number(at[1])).split('\n').length;
    throw brokenFile(`The JSON is broken at line ${line}${told?.[2] ? `, column ${told[2]}` : ''}. Is the file whole?`);
  }
}
