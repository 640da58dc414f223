'use client';

import { useEffect, useState } from 'react';
import { ApiProblem, problemText } from '../api/api-problem.ts';

/** Sooner it would only flicker. */
const PATIENCE_MS = 500;

const CHIP = 'absolute top-2 left-2 z-10 max-w-[calc(100%-4rem)] rounded-md bg-black/75 px-2.5 py-1 text-sm text-white';

/** Why nothing is drawn: still on its way, never tracked, or not to be had. Over the picture, so that nothing moves. */
export function OverlayState({
  isComing,
  error,
  onRetry,
}: {
  isComing: boolean;
  error: Error | null;
  onRetry: () => void;
}) {
  const isSlow = useStillTrue(isComing, PATIENCE_MS);
  if (error)
    return (
      <p role="status" className={CHIP}>
        No overlay. {problemText(error)}
        {error instanceof ApiProblem && error.status === 404 ? null : (
          <button type="button" onClick={onRetry} className="tap ml-2 underline">
            Try again
          </button>
        )}
      </p>
    );
  return (
    <p role="status" className={isSlow ? `${CHIP} pointer-events-none` : 'sr-only'}>
      {isSlow ? 'Loading the overlay' : ''}
    </p>
  );
}

function useStillTrue(isTrue: boolean, afterMs: number): boolean {
  const [isStill, setIsStill] = useState(false);
  useEffect(() => {
    if (!isTrue) return undefined;
    const timer = setTimeout(() => setIsStill(true), afterMs);
    return () => {
      clearTimeout(timer);
      setIsStill(false);
    };
  }, [isTrue, afterMs]);
  return isStill;
}
