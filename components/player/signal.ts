/** Listeners that can be told. */
export type Signal = { readonly subscribe: (listener: () => void) => () => void; readonly tell: () => void };

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}
