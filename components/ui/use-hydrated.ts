import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and until the page listens: what is pressed before would be lost without a word. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
