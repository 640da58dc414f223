import { useIsMutating } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from '../api/query-keys.ts';

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The browser asks before it leaves the page while a review is on its way to the server, and only then. */
export function useUnsavedWarning(jobId: string): void {
  const reviews = useIsMutating({ mutationKey: queryKeys.reviews(jobId) });
  const isUnsaved = reviews > 0;
  useEffect(() => {
    if (!isUnsaved) return undefined;
    window.addEventListener('beforeunload', askFirst);
    return () => window.removeEventListener('beforeunload', askFirst);
  }, [isUnsaved]);
}
