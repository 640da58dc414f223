'use client';

import ErrorPage from './error.tsx';
import './globals.css';

/** When even the frame of all pages could not be made. */
export default function GlobalErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body className="antialiased">
        <title>Touchline</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
