'use client';

import { useMutation } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { ThemeChoice } from '../shell/theme-choice.tsx';
import { Button } from '../ui/button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Icon } from '../ui/icon.tsx';
import { useNotify } from '../ui/toaster.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import { signOut } from './sign-in.ts';

/** Who is signed in; opens the browser's own popover, which Escape and a press beside it close. */
export function AccountMenu({ name }: { name: string }) {
  const isHydrated = useHydrated();
  const menuId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const notify = useNotify();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => window.location.assign('/sign-in'),
    onError: () => notify('danger', 'Signing out did not work: the server cannot be reached. You are still signed in.'),
  });
  /** Under its button, wherever that is: what is above the header may change. */
  const place = (menu: HTMLElement) => {
    const at = opener.current?.getBoundingClientRect();
    if (!at) return;
    menu.style.top = `${at.bottom + window.scrollY + 4}px`;
    menu.style.right = `${document.documentElement.clientWidth - at.right}px`;
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        popoverTarget={menuId}
        disabled={!isHydrated}
        className={buttonClass('plain', 'min-w-0 px-2.5!')}
      >
        <Icon name="person" />
        <span className="sr-only">Account: </span>
        <span className="max-w-48 truncate max-sm:sr-only">{name}</span>
      </button>
      <div
        id={menuId}
        popover="auto"
        onBeforeToggle={(event) => place(event.currentTarget)}
        className="absolute inset-auto m-0 w-60 rounded-xl border border-line bg-surface p-3 text-ink shadow-card"
      >
        <p className="mb-3 border-b border-line px-2 pb-2 text-sm font-medium [overflow-wrap:anywhere]">{name}</p>
        <ThemeChoice />
        <Button className="mt-3 w-full" busy={leave.isPending} onClick={() => leave.mutate()}>
          Sign out
        </Button>
      </div>
    </>
  );
}
