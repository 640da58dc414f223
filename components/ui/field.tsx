import { type ComponentProps, useId } from 'react';

export const INPUT_CLASS =
  'tap w-full rounded-lg border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-ink-soft sm:text-sm aria-invalid:border-danger';

/** A labelled text field with its hint and its problem, tied together for assistive technology. */
export function Field({
  label,
  hint,
  problem,
  ...input
}: ComponentProps<'input'> & { label: string; hint?: string; problem?: string | null }) {
  const id = useId();
  const notes = [problem ? `${id}-problem` : null, hint ? `${id}-hint` : null].filter((note) => note !== null);
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        className={INPUT_CLASS}
        aria-invalid={problem ? true : undefined}
        aria-describedby={notes.length > 0 ? notes.join(' ') : undefined}
        {...input}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-sm text-danger [overflow-wrap:anywhere]">
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
