'use client';

import { Button } from '../components/ui/button.tsx';
import { FullPageMessage } from '../components/ui/full-page-message.tsx';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <FullPageMessage
      title="This page stumbled"
      text="Nothing you did is lost. Try it again; if it stays, tell whoever runs this server."
    >
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </FullPageMessage>
  );
}
