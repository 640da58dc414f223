'use client';

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { signInUrl } from '../session/return-path.ts';
import { OfflineBanner } from '../ui/offline-banner.tsx';
import { Toaster } from '../ui/toaster.tsx';

/** A session that ended shows as 401: back to the sign-in page, and from there to where one was. */
function leaveWhenSignedOut(error: unknown): void {
  if (!(error instanceof ApiProblem) || error.status !== 401) return;
  const { pathname, search } = window.location;
  if (pathname.startsWith('/s/') || pathname === '/sign-in') return;
  window.location.assign(signInUrl(`${pathname}${search}`));
}

function createClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: {
        retry: (count, error) =>
          count < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500),
        staleTime: 1000,
        // A server on the club's own network answers without the internet that browsers test for.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={client}>
      <Toaster>
        <OfflineBanner />
        {children}
      </Toaster>
    </QueryClientProvider>
  );
}
