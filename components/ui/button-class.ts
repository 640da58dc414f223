export type ButtonVariant = 'primary' | 'outline' | 'plain' | 'danger';

const BASE =
  'tap inline-flex items-center justify-center gap-2 rounded-lg px-4 text-sm font-medium whitespace-nowrap select-none transition-colors disabled:opacity-50 disabled:cursor-not-allowed aria-disabled:opacity-50 aria-disabled:cursor-not-allowed';

const LOOK: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-strong disabled:hover:bg-accent',
  outline: 'border border-line-strong/60 bg-surface text-ink hover:bg-sunken',
  plain: 'text-ink hover:bg-sunken',
  danger: 'border border-danger/50 bg-surface text-danger hover:bg-danger-soft',
};

/** One look for buttons and for links that act like them. */
export function buttonClass(variant: ButtonVariant = 'outline', extra = ''): string {
  return `${BASE} ${LOOK[variant]} ${extra}`;
}
