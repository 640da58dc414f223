import { useEffect } from 'react';

const QUESTION = 'The match set-up has changes that are not saved. Leave without them?';

/** Asks before a page with unsaved changes is left, by a link or by closing it. */
export function useUnsavedGuard(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const staysHere = event.ctrlKey || event.metaKey || event.shiftKey || link?.getAttribute('href')?.startsWith('#');
      if (!link || staysHere || window.confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onClose);
    // Before the router's own handler sees the click.
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onClose);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [isDirty]);
}
