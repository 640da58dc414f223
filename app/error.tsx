'use client';

import { Button } from '../components/ui/button.tsx';
import { FullPageMessage } from '../components/ui/full-page-message.tsx';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <FullPageMessage
      title="This page stumbled"
      text="Nothing you did is lost. Try it again; if it stays, tell whoever runs this server."
    >
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
      {error.digest && <p className="text-xs text-ink-soft">For the server's log: {error.digest}</p>}
    </FullPageMessage>
  );
}
