import type { EventLabel } from './imported-as.ts';

/** Labels in one cell of a table: "Technique: Dive | Technique: Two hands"; a backslash before what would be taken for a sign. */
export function labelsText(labels: readonly EventLabel[]): string {
  const escaped = (text: string) => text.replace(/[\\|:]/g, '\\$&');
  return labels.map(({ group, text }) => `${escaped(group)}: ${escaped(text)}`).join(' | ');
}

/** The labels of such a cell; a part without a group is a label without one. */
export function labelsOfText(cell: string): EventLabel[] {
  if (cell.trim() === '') return [];
  return partsAt(cell, '|').map((part) => {
    const [group, ...text] = partsAt(part, ':');
    return text.length === 0
      ? { group: '', text: unescaped(group ?? '').trim() }
      : { group: unescaped(group ?? '').trim(), text: unescaped(text.join(':').trim()) };
  });
}

const unescaped = (text: string) => text.replace(/\\([\\|:])/g, '$1');

/** Split at a sign that has no backslash before it. */
function partsAt(text: string, sign: '|' | ':'): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === sign) parts.push('');
    else {
      const isEscape = letter === '\\' && at + 1 < text.length;
      parts[parts.length - 1] += isEscape ? letter + text[at + 1] : letter;
      if (isEscape) at += 1;
    }
  }
  return parts;
}
