import type { RunView } from '../../lib/contracts/portal.ts';
import { Icon } from '../ui/icon.tsx';
import { STAGE_WORDS } from './job-words.ts';
import { type StageState, stageStates } from './run-state.ts';

const LOOK: Readonly<Record<StageState, { ring: string; word: string }>> = {
  done: { ring: 'border-accent bg-accent text-accent-ink', word: 'done' },
  reused: { ring: 'border-accent text-accent', word: 'kept from before' },
  now: { ring: 'border-mark text-mark', word: 'now' },
  failed: { ring: 'border-danger text-danger', word: 'stopped here' },
  ahead: { ring: 'border-line-strong text-ink-soft', word: 'to come' },
};

function secondsText(sec: number): string {
  return sec < 9.95 ? `${sec.toFixed(1)} s` : sec < 120 ? `${Math.round(sec)} s` : `${Math.round(sec / 60)} min`;
}

/** The stages of a run in order, each with its state as sign and word. */
export function StageStrip({ run }: { run: RunView }) {
  return (
    <ol className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {stageStates(run).map(({ stage, state, runtimeSec }, index) => (
        <li key={stage} aria-current={state === 'now' ? 'step' : undefined} className="flex items-start gap-3">
          <span
            className={`flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-sm font-semibold ${LOOK[state].ring}`}
          >
            {state === 'done' || state === 'reused' ? (
              <Icon name="check" className="size-4" />
            ) : state === 'failed' ? (
              <Icon name="cross" className="size-4" />
            ) : (
              <span>{index + 1}</span>
            )}
          </span>
          <span className="min-w-0">
            <span className={`block font-medium ${state === 'ahead' ? 'text-ink-soft' : ''}`}>
              {STAGE_WORDS[stage].title}{' '}
              <span className="text-xs font-normal text-ink-soft">
                {LOOK[state].word}
                {state === 'done' && runtimeSec !== null ? `, ${secondsText(runtimeSec)}` : ''}
              </span>
            </span>
            <span className="block text-sm text-ink-soft">{STAGE_WORDS[stage].what}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
