import { useState } from 'react';
import type { Beginning } from '../../lib/domain/match-files.ts';
import { Button } from '../ui/button.tsx';
import { beginningsOf, type FileDraft, fileName, halfName, isSorted, sorted, withMoved } from './file-draft.ts';
import { FileRow } from './file-row.tsx';

/** The files of one match in the order in which they were filmed, and what begins with each. */
export function FileList({
  files,
  onChange,
  problem,
}: {
  files: readonly FileDraft[];
  onChange: (files: readonly FileDraft[]) => void;
  problem: string | null;
}) {
  const [news, setNews] = useState('');
  const begins = beginningsOf(files);
  const move = (index: number, by: number) => {
    const moved = withMoved(files, index, by);
    if (moved === files) return;
    onChange(moved);
    setNews(`${fileName(files[index]?.path ?? '')} is now ${index + by + 1} of ${files.length}.`);
  };
  const say = (index: number, one: Beginning) =>
    onChange(files.map((file, place) => (place === index ? { ...file, begins: one } : file)));
  return (
    <fieldset aria-describedby={problem ? 'files-problem' : undefined} className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">Video files, in the order of the match</legend>
      <ol className="flex flex-col divide-y divide-line rounded-lg border border-line">
        {files.map((file, index) => (
          <FileRow
            key={file.path}
            path={file.path}
            place={index + 1}
            count={files.length}
            begins={begins[index] ?? null}
            halfName={halfName(begins, index)}
            onMove={(by) => move(index, by)}
            onBegins={(one) => say(index, one)}
            onRemove={() => {
              onChange(files.filter((_, place) => place !== index));
              setNews(`${fileName(file.path)} is taken out.`);
            }}
          />
        ))}
      </ol>
      {!isSorted(files) && (
        <Button className="self-start" onClick={() => onChange(sorted(files))}>
          Sort by name
        </Button>
      )}
      <p className="text-xs text-ink-soft">
        They become one match on one clock. Where the size or the recording differs, they are encoded to be like the
        first, which takes longer.
      </p>
      <p role="status" className="sr-only">
        {news}
      </p>
      {problem && (
        <p id="files-problem" role="alert" className="text-sm text-danger [overflow-wrap:anywhere]">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
