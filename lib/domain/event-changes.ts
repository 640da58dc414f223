import type { EventCandidate } from './event.ts';
import { EVENT_LABELS } from './football.ts';
import { formatClock } from './time.ts';

/** What other settings make of the same play. */
export type EventChange = {
  readonly keySec: number;
  readonly kind: 'gone' | 'new' | 'confidence';
  readonly type: EventCandidate['type'];
  /** null: was not there before, or is not there any more. */
  readonly was: number | null;
  readonly is: number | null;
};

/** The same event of two tellings has the same type at the same moment; a moment that moved or changed its type is one gone and one new. */
export function eventChanges(before: readonly EventCandidate[], after: readonly EventCandidate[]): EventChange[] {
  const keyOf = ({ type, keySec }: EventCandidate) => `${type} ${keySec.toFixed(2)}`;
  const was = new Map(before.map((event) => [keyOf(event), event]));
  const is = new Map(after.map((event) => [keyOf(event), event]));
  const changes: EventChange[] = [];
  for (const [key, { type, keySec, confidence }] of was) {
    const now = is.get(key);
    if (!now) changes.push({ keySec, kind: 'gone', type, was: confidence, is: null });
    else if (now.confidence.toFixed(2) !== confidence.toFixed(2))
      changes.push({ keySec, kind: 'confidence', type, was: confidence, is: now.confidence });
  }
  for (const [key, { type, keySec, confidence }] of is)
    if (!was.has(key)) changes.push({ keySec, kind: 'new', type, was: null, is: confidence });
  return changes.sort((a, b) => a.keySec - b.keySec || a.kind.localeCompare(b.kind));
}

/** One line for a terminal: "- 12:03 Shot off target (0.45)". */
export function changeLine({ kind, keySec, type, was, is }: EventChange): string {
  const moment = `${formatClock(keySec)} ${EVENT_LABELS[type]}`;
  if (kind === 'confidence') return `~ ${moment} ${was?.toFixed(2)} → ${is?.toFixed(2)}`;
  return kind === 'gone' ? `- ${moment} (${was?.toFixed(2)})` : `+ ${moment} (${is?.toFixed(2)})`;
}
