import { UNREACHABLE } from '../api/api-problem.ts';

/** What a refused sign-in says: never which of the two was wrong. */
export function signInRefusal(status: number): string {
  if (status === 401 || status === 403 || status === 400 || status === 422)
    return 'E-mail or password is wrong. Check both and try again.';
  if (status === 429) return 'Too many attempts. Wait a minute, then try again.';
  return `The server could not sign you in (${status}). Try again in a moment.`;
}

/** @throws {Error} with a text for the user when the server refuses or cannot be reached */
export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  const response = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  }).catch(() => {
    throw new Error(UNREACHABLE);
  });
  if (!response.ok) throw new Error(signInRefusal(response.status));
}

/** Ends the session on the server; the caller leaves the page in any case. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
}
