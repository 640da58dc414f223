import { useState } from 'react';
import { INPUT_CLASS } from '../ui/field.tsx';
import { withHint } from '../ui/hint.ts';

/** A short text that is saved by Enter or by leaving the field, and put back by Escape. */
export function RemarkField({
  id,
  label,
  hint,
  placeholder,
  value,
  maxLength,
  list,
  onSave,
}: {
  id: string;
  label: string;
  /** The key that goes here. */
  hint: string | undefined;
  placeholder: string;
  value: string;
  maxLength: number;
  list?: string;
  onSave: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const save = () => {
    if (text.trim() !== value) onSave(text.trim());
  };
  return (
    <label className="flex min-w-0 flex-1 items-center gap-3">
      <span className="w-10 shrink-0 text-ink-soft">{label}</span>
      <input
        id={id}
        className={INPUT_CLASS}
        title={withHint(label, hint)}
        placeholder={placeholder}
        value={text}
        maxLength={maxLength}
        list={list}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(value);
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </label>
  );
}
