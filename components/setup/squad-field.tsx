import { useId } from 'react';
import { isKeeperPosition } from '../../lib/domain/squad.ts';
import { parseSquadLines, type SquadLines } from '../../lib/domain/squad-lines.ts';
import { Badge } from '../ui/badge.tsx';
import { INPUT_CLASS } from '../ui/field.tsx';

const MAX_TEXT = 6000;

/** A squad by typing or pasting, a player a line, and how it is read. */
export function SquadField({ of, text, onChange }: { of: string; text: string; onChange: (text: string) => void }) {
  const id = useId();
  const squad = parseSquadLines(text);
  const hasProblems = squad.problems.length > 0;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        Squad of {of}
      </label>
      <textarea
        id={id}
        rows={6}
        value={text}
        maxLength={MAX_TEXT}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={hasProblems ? true : undefined}
        aria-describedby={`${id}-hint${hasProblems ? ` ${id}-problems` : ''}`}
        placeholder={'1 Ana Ruiz (GK)\n7 Bea Ng (left wing)\n10 Cem Kaya'}
        className={`${INPUT_CLASS} py-2`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="text-xs text-ink-soft">
        A player a line: number, name, position in brackets. Cells pasted from a spreadsheet work, too. Names are shown
        to people who are signed in, never behind a link.
      </p>
      {hasProblems && (
        <div id={`${id}-problems`} role="status">
          <ul className="text-sm text-danger">
            {squad.problems.map(({ line, message }) => (
              <li key={`${line} ${message}`} className="[overflow-wrap:anywhere]">
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {squad.players.length > 0 && <SquadPreview of={of} squad={squad} />}
    </div>
  );
}

function SquadPreview({ of, squad: { players } }: { of: string; squad: SquadLines }) {
  const keepers = players.filter(({ position }) => isKeeperPosition(position)).length;
  const count = `${players.length} ${players.length === 1 ? 'player' : 'players'}`;
  return (
    <details open className="rounded-lg border border-line">
      <summary className="tap flex items-center gap-2 px-3 text-sm">
        {count}, {keepers === 0 ? 'no goalkeeper' : `${keepers} ${keepers === 1 ? 'goalkeeper' : 'goalkeepers'}`}
      </summary>
      <table aria-label={`Squad of ${of} as it is read`} className="w-full border-t border-line text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Name</th>
            <th scope="col">Position</th>
          </tr>
        </thead>
        <tbody>
          {players.map(({ number, name, position }) => (
            <tr key={`${number} ${name}`} className="border-b border-line/60 last:border-0">
              <td className="w-10 py-1 pl-3 text-right text-ink-soft">{number ?? '–'}</td>
              <td className="px-3 py-1 [overflow-wrap:anywhere]">{name}</td>
              <td className="py-1 pr-3 text-right text-ink-soft">
                {isKeeperPosition(position) ? <Badge tone="accent">{position}</Badge> : position}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
