'use client';

import { type FormEvent, useState } from 'react';
import { useMatchSetup } from '../setup/match-setup-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { GO_TO_FORMS, parseGoTo } from './go-to.ts';
import type { Player } from './player.ts';

/** Type a moment, see what it means, press Enter. */
export function GoToDialog({ player, durationSec }: { player: Player; durationSec: number }) {
  const [text, setText] = useState('');
  const [wasAsked, setWasAsked] = useState(false);
  const target = parseGoTo(text, { durationSec, frameSec: player.frameSec, match: useMatchSetup() });
  const problem = target && 'problem' in target ? target.problem : null;
  const go = (event: FormEvent) => {
    event.preventDefault();
    setWasAsked(true);
    if (!target || 'problem' in target) return;
    player.closeGoTo();
    player.goTo(target.sec);
  };
  return (
    <Dialog title="Go to" onClose={player.closeGoTo}>
      <form onSubmit={go} className="flex flex-col gap-4" noValidate>
        <Field
          label="Moment of the video"
          hint={GO_TO_FORMS}
          problem={problem ?? (wasAsked && !target ? 'Type a moment first.' : null)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          autoFocus
          spellCheck={false}
          enterKeyHint="go"
        />
        <div className="flex items-center justify-between gap-4">
          <p aria-live="polite" className="min-w-0 text-sm" data-testid="go-to-preview">
            {target && 'means' in target ? `Goes to ${target.means}` : ''}
          </p>
          <Button type="submit" variant="primary">
            Go
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
