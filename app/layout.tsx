import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '../components/shell/providers.tsx';
import { THEME_COOKIE, type Theme, themeOf } from '../components/shell/theme.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Touchline', template: '%s · Touchline' },
  description: 'Match video in, goalkeeper and highlight reels out.',
  icons: { icon: '/icon.svg' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};

const GROUND = { light: '#f5f6f2', dark: '#0f1310' } as const;

async function chosenTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value);
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  if (theme !== 'system') return { themeColor: GROUND[theme] };
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: GROUND.light },
      { media: '(prefers-color-scheme: dark)', color: GROUND.dark },
    ],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme();
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body className="antialiased">
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
