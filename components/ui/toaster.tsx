'use client';

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { Notice, type NoticeTone } from './notice.tsx';

type Toast = { readonly id: number; readonly tone: NoticeTone; readonly text: string };
type Notify = (tone: NoticeTone, text: string) => void;

const NotifyContext = createContext<Notify>(() => undefined);
const INFO_STAYS_MS = 5000;

/** Say something without getting in the way. Good news leaves by itself; errors stay until they are closed. */
export function useNotify(): Notify {
  return useContext(NotifyContext);
}

export function Toaster({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const lastId = useRef(0);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const notify = useCallback<Notify>(
    (tone, text) => {
      lastId.current += 1;
      const id = lastId.current;
      setToasts((shown) => [...shown.filter((toast) => toast.text !== text), { id, tone, text }].slice(-3));
      if (tone === 'info') setTimeout(() => close(id), INFO_STAYS_MS);
    },
    [close],
  );
  return (
    <NotifyContext value={notify}>
      {children}
      <div className="fixed inset-x-3 bottom-3 z-50 mx-auto flex max-w-md flex-col gap-2" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className="rounded-lg border border-line bg-surface shadow-card">
            <Notice
              tone={toast.tone}
              action={<IconButton icon="cross" label="Dismiss" onClick={() => close(toast.id)} />}
            >
              {toast.text}
            </Notice>
          </div>
        ))}
      </div>
    </NotifyContext>
  );
}
