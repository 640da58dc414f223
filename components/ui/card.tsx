import type { ComponentProps } from 'react';

export function Card({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section className={`rounded-xl border border-line bg-surface shadow-card ${className}`} {...rest} />;
}
