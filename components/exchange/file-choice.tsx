import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { INPUT_CLASS } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';

/** A file to choose or to drop, or its text to paste. */
export function FileChoice({
  problem,
  pasted,
  onPaste,
  onFile,
  onText,
}: {
  problem: string | null;
  /** What was pasted before: a broken text comes back to be mended. */
  pasted: string;
  onPaste: (text: string) => void;
  onFile: (file: File) => void;
  onText: (name: string, text: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const textId = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
    else if (event.dataTransfer.getData('text')) onText('Dropped text', event.dataTransfer.getData('text'));
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-ink-soft">
        Sportscode XML (Nacsport, LongoMatch and others write it too), a table (CSV) with start, end and name, SoccerNet
        JSON, or Touchline JSON. You see what it would add before anything is changed.
      </p>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex flex-col items-center gap-2 rounded-xl border-2 border-dashed p-6 text-sm ${isOver ? 'border-accent bg-accent-soft' : 'border-line-strong'}`}
      >
        <Button variant="primary" onClick={() => input.current?.click()}>
          <Icon name="folder" /> Choose a file
        </Button>
        <span className="text-ink-soft pointer-coarse:hidden">or drop it here</span>
        <input
          ref={input}
          type="file"
          aria-label="File with events"
          accept=".xml,.csv,.tsv,.txt,.json,text/xml,application/xml,text/csv,application/json,text/plain"
          className="hidden"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={textId} className="text-sm font-medium">
          Or paste the text
        </label>
        <textarea
          id={textId}
          value={pasted}
          rows={4}
          spellCheck={false}
          onChange={(event) => onPaste(event.target.value)}
          className={`${INPUT_CLASS} py-2 font-mono`}
        />
        <Button className="self-end" disabled={pasted.trim() === ''} onClick={() => onText('Pasted text', pasted)}>
          Read the text
        </Button>
      </div>
    </div>
  );
}
