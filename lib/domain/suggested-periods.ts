import type { Period } from './match-clock.ts';
import type { FileOnClock } from './match-files.ts';

/** The parts of a match in their order, as the laws have them: minutes of the match clock. */
const PARTS = [
  { label: 'First half', start_minute: 0, end_minute: 45 },
  { label: 'Second half', start_minute: 45, end_minute: 90 },
  { label: 'Extra time, first half', start_minute: 90, end_minute: 105 },
  { label: 'Extra time, second half', start_minute: 105, end_minute: 120 },
  { label: 'Penalties', start_minute: 120, end_minute: 120 },
] as const;

/**
 * The halves of a match whose files say where they begin: each from the file that begins it to the next one's. A first guess for people
 * to put right: how long before the kick-off the camera ran is not known. None where no file begins a half, or where they lie is not known yet.
 */
export function suggestedPeriods(files: readonly FileOnClock[]): readonly Period[] {
  const begins = files.filter((file, index) => index === 0 || file.begins === 'half').map(({ startSec }) => startSec);
  const isRead = files.slice(1).every(({ startSec }) => startSec > 0);
  if (begins.length < 2 || !isRead) return [];
  const last = files.at(-1);
  const endSec = last ? last.startSec + last.durationSec : 0;
  return PARTS.slice(0, begins.length).map((part, index) => ({
    ...part,
    start_sec: wholeTenths(begins[index] ?? 0),
    end_sec: wholeTenths(begins[index + 1] ?? endSec),
  }));
}

/** As they are typed; never later, so that a file's first picture is in its half. */
const wholeTenths = (sec: number) => Math.floor(sec * 10 + 1e-6) / 10;
