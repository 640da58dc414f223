'use client';

import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { type FileDraft, withPicked } from './file-draft.ts';
import { FileList } from './file-list.tsx';
import { RootBrowser } from './root-browser.tsx';

/** Which video, or which videos that are one match: typed, or picked on the NAS. */
export function FileChoice({
  files,
  onChange,
  problem,
}: {
  files: readonly FileDraft[];
  onChange: (files: readonly FileDraft[]) => void;
  problem: string | null;
}) {
  const [isBrowsing, setBrowsing] = useState(false);
  const isList = files.length > 1;
  return (
    <div className="flex flex-col gap-2">
      {isList ? (
        <FileList files={files} onChange={onChange} problem={problem} />
      ) : (
        <Field
          label="Video file"
          name="nas_path"
          placeholder="/nas/matches/2026-11-21.mp4"
          autoComplete="off"
          spellCheck={false}
          required
          value={files[0]?.path ?? ''}
          problem={problem}
          onChange={(event) => onChange([{ path: event.target.value, begins: null }])}
        />
      )}
      <Button onClick={() => setBrowsing(true)}>
        <Icon name="folder" /> {isList ? 'Change the files' : 'Browse the NAS'}
      </Button>
      {isBrowsing && (
        <RootBrowser
          picked={isList ? files.map(({ path }) => path) : []}
          onClose={() => setBrowsing(false)}
          onChoose={(paths) => {
            onChange(withPicked(isList ? files : [], paths));
            setBrowsing(false);
          }}
        />
      )}
    </div>
  );
}
