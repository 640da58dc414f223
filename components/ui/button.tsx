import type { ComponentProps } from 'react';
import { type ButtonVariant, buttonClass } from './button-class.ts';

export function Button({
  variant = 'outline',
  busy = false,
  className = '',
  disabled,
  children,
  ...rest
}: ComponentProps<'button'> & { variant?: ButtonVariant; busy?: boolean }) {
  return (
    <button
      type="button"
      className={buttonClass(variant, className)}
      disabled={disabled === true || busy}
      aria-busy={busy}
      {...rest}
    >
      {busy && <span className="size-3.5 animate-spin rounded-full border-2 border-current border-r-transparent" />}
      {children}
    </button>
  );
}
