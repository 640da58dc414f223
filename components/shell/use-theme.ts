import { useSyncExternalStore } from 'react';
import { THEME_COOKIE, type Theme, themeOf } from './theme.ts';

const KEPT_FOR_SEC = 400 * 24 * 3600;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const shownTheme = (): Theme => themeOf(document.documentElement.dataset.theme);

function keep(theme: Theme): void {
  const keptSec = theme === 'system' ? 0 : KEPT_FOR_SEC;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store needs a secure connection, a club's own network has none
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${keptSec}; samesite=lax`;
}

/** From now on, in this browser. `system` follows what the device says. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  keep(theme);
  for (const listener of listeners) listener();
}

/** Safari forgets what a page itself has kept after a week: every visit begins that week anew. */
export function keepThemeOn(): void {
  keep(shownTheme());
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, shownTheme, () => 'system');
}
