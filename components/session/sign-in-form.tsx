'use client';

import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import { signIn } from './sign-in.ts';

export function SignInForm({ returnTo }: { returnTo: string }) {
  const isHydrated = useHydrated();
  const attempt = useMutation({
    mutationFn: signIn,
    // A full load, so that nothing seen before signing in is kept.
    onSuccess: () => window.location.assign(returnTo),
  });
  // Read from the fields themselves: a password manager may have filled them before this page was listening.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    attempt.mutate({ email: String(fields.get('email')).trim(), password: String(fields.get('password')) });
  };
  return (
    // `post`: should it ever be sent without us, the password does not end up in the address.
    <form method="post" onSubmit={submit} className="flex flex-col gap-5">
      {attempt.isError && <Notice tone="danger">{attempt.error.message}</Notice>}
      <Field label="E-mail" type="email" name="email" autoComplete="username" required autoFocus />
      <Field label="Password" type="password" name="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" disabled={!isHydrated} busy={attempt.isPending || attempt.isSuccess}>
        Sign in
      </Button>
    </form>
  );
}
