import type { ImportReply, ImportRow } from '../../lib/contracts/import-events.ts';
import type { IconName } from '../ui/icon.tsx';

/** What becomes of a row, in words, a sign and a colour. */
export const STATE_LOOK: Readonly<
  Record<ImportRow['state'], { readonly name: string; readonly icon: IconName; readonly ink: string }>
> = {
  new: { name: 'New', icon: 'plus', ink: 'text-accent' },
  there: { name: 'Already there', icon: 'check', ink: 'text-ink-soft' },
  unknown_code: { name: 'Unknown code', icon: 'warning', ink: 'text-warn' },
  left_out: { name: 'Left out', icon: 'minus', ink: 'text-ink-soft' },
  outside: { name: 'Outside the video', icon: 'warning', ink: 'text-warn' },
  broken: { name: 'Cannot be read', icon: 'warning', ink: 'text-danger' },
};

export const FORMAT_NAMES: Readonly<Record<ImportReply['format'], string>> = {
  'touchline-json': 'Touchline JSON',
  'touchline-csv': 'table of Touchline',
  'sportscode-xml': 'Sportscode XML',
  csv: 'table',
  'soccernet-json': 'SoccerNet JSON',
};
