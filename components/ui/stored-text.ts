import { useCallback, useSyncExternalStore } from 'react';

/** What could not be stored (a browser may forbid it), so that a choice holds at least until the page is left. */
const unstored = new Map<string, string | null>();
const listeners = new Set<() => void>();

function read(key: string): string | null {
  const kept = unstored.get(key);
  if (kept !== undefined) return kept;
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  unstored.delete(key);
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    unstored.set(key, text);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of the same browser has changed something.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** A text kept in this browser under `key`; null on the server and while there is none. Everyone who reads it sees a change at once. */
export function useStoredText(key: string): readonly [string | null, (text: string | null) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const store = useCallback((changed: string | null) => write(key, changed), [key]);
  return [text, store];
}
