import { type ReactNode, useId } from 'react';

/** Things to choose from, under one heading. */
export function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}

/** A radio button or a box to tick, with a line on what it does. */
export function Choice({
  label,
  children,
  onChange,
  ...input
}: {
  type: 'radio' | 'checkbox';
  name?: string;
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (isChecked: boolean) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <label className="flex items-start gap-3 rounded-lg border border-line px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft/50 has-disabled:bg-sunken">
      <input
        {...input}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        className="mt-0.5 size-5 shrink-0"
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <span id={`${id}-label`} className="block text-sm font-medium">
          {label}
        </span>
        <span id={`${id}-hint`} className="block text-xs text-ink-soft">
          {children}
        </span>
      </span>
    </label>
  );
}
