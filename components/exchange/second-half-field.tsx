import { useState } from 'react';
import { secondsOf } from '../../lib/domain/imports/time-text.ts';
import { Field } from '../ui/field.tsx';

/** Where rows of the second half count from. null while nothing that can be read stands in the field. */
export function SecondHalfField({ onChange }: { onChange: (sec: number | null) => void }) {
  const [typed, setTyped] = useState('');
  const sec = secondsOf(typed);
  const isWrong = typed.trim() !== '' && (sec === null || sec < 0);
  return (
    <Field
      label="The second half begins at"
      placeholder="47:10"
      autoComplete="off"
      value={typed}
      problem={isWrong ? 'Write it as minutes and seconds (47:10) or in seconds.' : null}
      hint="In the video. Some rows count from there."
      onChange={(event) => {
        setTyped(event.target.value);
        const typedSec = secondsOf(event.target.value);
        onChange(typedSec === null || typedSec < 0 ? null : typedSec);
      }}
    />
  );
}
