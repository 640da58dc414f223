import type { ComponentProps } from 'react';
import { withHint } from './hint.ts';
import { Icon, type IconName } from './icon.tsx';

/** A square button that shows a sign only; `label` is what it is called, `hint` (a key, say) joins it in the tooltip. */
export function IconButton({
  icon,
  label,
  hint,
  className = '',
  ...rest
}: ComponentProps<'button'> & { icon: IconName; label: string; hint?: string | undefined }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={withHint(label, hint)}
      className={`inline-flex size-10 shrink-0 items-center justify-center rounded-lg hover:bg-sunken disabled:cursor-not-allowed disabled:opacity-40 pointer-coarse:size-11 ${className}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
