import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { signInUrl } from '../../components/session/return-path.ts';
import { PageHeader } from '../../components/shell/page-header.tsx';
import { currentUser } from '../_server/current-user.ts';
import { deps } from '../_server/deps.ts';

/** The door of every page of the portal: who is not signed in goes to the sign-in page, and from there back to `path`. */
export async function SignedInPage({ path, children }: { path: string; children: ReactNode }) {
  // Headers first: they make this a page per request, so that the build does not try to make it without a database.
  const requestHeaders = await headers();
  const user = await currentUser(await deps(), requestHeaders);
  if (user === null) redirect(signInUrl(path));
  return (
    <>
      <PageHeader userName={user.name || user.email} />
      {children}
    </>
  );
}
