import type { Metadata } from 'next';
import { safeReturnPath } from '../../../components/session/return-path.ts';
import { SignInForm } from '../../../components/session/sign-in-form.tsx';
import { PitchLines } from '../../../components/shell/pitch-lines.tsx';
import { Wordmark } from '../../../components/shell/wordmark.tsx';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return (
    <main className="grid min-h-dvh lg:grid-cols-[1fr_minmax(28rem,34rem)]">
      <div className="relative hidden overflow-hidden bg-[#17693f] text-white lg:block">
        <PitchLines className="absolute top-8 left-1/2 h-[calc(100%-4rem)] -translate-x-1/2 opacity-45" />
        <p className="absolute inset-x-0 bottom-[36%] mx-auto w-72 text-center text-2xl leading-snug font-medium text-balance">
          Every save, every shot, cut and ready to show.
        </p>
      </div>
      <div className="flex flex-col justify-center gap-8 px-6 py-10 sm:px-16">
        <Wordmark className="text-xl" />
        <div>
          <h1 className="text-2xl font-semibold">Sign in</h1>
          <p className="mt-1 text-sm text-ink-soft">With the account your club gave you.</p>
        </div>
        <SignInForm returnTo={safeReturnPath(typeof next === 'string' ? next : null)} />
      </div>
    </main>
  );
}
