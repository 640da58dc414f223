import type { ReactNode } from 'react';

export function FullPageMessage({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <main id="content" className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-4 px-6">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="text-ink-soft">{text}</p>
      {children}
    </main>
  );
}
