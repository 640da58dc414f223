'use client';

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { Notice, type NoticeTone } from './notice.tsx';

/** Something to press beside the words: "Undo". */
export type ToastAction = { readonly label: string; readonly onPress: () => void };
type Toast = {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly text: string;
  readonly action: ToastAction | null;
};
type Notify = (tone: NoticeTone, text: string, action?: ToastAction) => void;

const NotifyContext = createContext<Notify>(() => undefined);
const INFO_STAYS_MS = 5000;
const WITH_ACTION_STAYS_MS = 10_000;

/** Say something without getting in the way. Good news leaves by itself; errors stay until they are closed. */
export function useNotify(): Notify {
  return useContext(NotifyContext);
}

export function Toaster({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const lastId = useRef(0);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const notify = useCallback<Notify>(
    (tone, text, action) => {
      lastId.current += 1;
      const id = lastId.current;
      // A way back from something older would be the wrong one: only the newest stays.
      const isOutdated = (toast: Toast) =>
        toast.text === text ||
        (action !== undefined && tone === 'info' && toast.tone === 'info' && toast.action !== null);
      setToasts((shown) =>
        [...shown.filter((toast) => !isOutdated(toast)), { id, tone, text, action: action ?? null }].slice(-3),
      );
      if (tone === 'info') setTimeout(() => close(id), action ? WITH_ACTION_STAYS_MS : INFO_STAYS_MS);
    },
    [close],
  );
  return (
    <NotifyContext value={notify}>
      {children}
      <div className="fixed inset-x-3 bottom-3 z-50 mx-auto flex max-w-md flex-col gap-2" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className="rounded-lg border border-line bg-surface shadow-card">
            <Notice tone={toast.tone} action={<ToastButtons action={toast.action} onClose={() => close(toast.id)} />}>
              {toast.text}
            </Notice>
          </div>
        ))}
      </div>
    </NotifyContext>
  );
}

function ToastButtons({ action, onClose }: { action: ToastAction | null; onClose: () => void }) {
  const act = () => {
    action?.onPress();
    onClose();
  };
  return (
    <span className="flex items-center gap-1">
      {action && <Button onClick={act}>{action.label}</Button>}
      <IconButton icon="cross" label="Dismiss" onClick={onClose} />
    </span>
  );
}
