'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '../ui/button.tsx';
import { useNotify } from '../ui/toaster.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import { signOut } from './sign-in.ts';

export function AccountMenu({ name }: { name: string }) {
  const isHydrated = useHydrated();
  const notify = useNotify();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => window.location.assign('/sign-in'),
    onError: () => notify('danger', 'Signing out did not work: the server cannot be reached. You are still signed in.'),
  });
  return (
    <div className="flex items-center gap-2">
      <span className="hidden max-w-48 truncate text-sm text-ink-soft sm:inline">{name}</span>
      <Button variant="plain" disabled={!isHydrated} busy={leave.isPending} onClick={() => leave.mutate()}>
        Sign out
      </Button>
    </div>
  );
}
