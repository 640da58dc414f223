/*
 * Small choices that a browser remembers. Where it may not (private windows, blocked storage) they hold until the page is left.
 */

export function readSetting(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    window.localStorage.setItem(name, value);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
