'use client';

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './icon-button.tsx';
import { useFocusKept } from './use-focus-kept.ts';

/** A modal on the browser's own dialog: focus stays inside, Escape and the backdrop close it. Mounted means open. */
export function Dialog({
  title,
  onClose,
  isPrintable = false,
  isWide = false,
  children,
}: {
  title: string;
  onClose: () => void;
  /** Printing the page prints this and nothing else. */
  isPrintable?: boolean;
  /** For a place to work in, not a question. */
  isWide?: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useFocusKept(ref);
  // Closed while it is still on the page: only then does the browser give the focus back to what opened it.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; the keyboard has Escape
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      data-print={isPrintable || undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className={`m-auto max-h-[90dvh] ${isWide ? 'w-[min(76rem,calc(100vw-1.5rem))]' : 'w-[min(40rem,calc(100vw-1.5rem))]'} overflow-hidden rounded-2xl border border-line bg-surface p-0 text-ink shadow-card`}
    >
      <div className="flex max-h-[90dvh] flex-col">
        <div className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-5">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          <IconButton icon="cross" label="Close" onClick={onClose} className="print:hidden" />
        </div>
        <div className="overflow-y-auto p-5">{children}</div>
      </div>
    </dialog>
  );
}
