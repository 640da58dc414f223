import Link from 'next/link';
import { AccountMenu } from '../session/account-menu.tsx';
import { Wordmark } from './wordmark.tsx';

export function PageHeader({ userName }: { userName: string }) {
  return (
    <header className="border-b border-line bg-surface">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-lg focus:bg-surface focus:px-4 focus:py-2"
      >
        Skip to content
      </a>
      <div className="mx-auto flex h-14 max-w-[110rem] items-center justify-between gap-4 px-4 sm:px-6">
        <div className="flex items-center gap-1 sm:gap-4">
          <Link href="/" aria-label="Touchline: all matches" className="tap flex items-center">
            <Wordmark />
          </Link>
          <nav aria-label="Pages">
            <Link
              href="/venues"
              className="tap inline-flex items-center rounded-lg px-3 text-sm font-medium text-ink-soft hover:bg-sunken hover:text-ink"
            >
              Venues
            </Link>
          </nav>
        </div>
        <AccountMenu name={userName} />
      </div>
    </header>
  );
}
