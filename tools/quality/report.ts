import { familyOf } from '../../lib/domain/event-family.ts';
import { type ScoredMatch, type ScoreRow, scoreEvents } from '../../lib/domain/event-scoring.ts';
import { EVENT_TYPES } from '../../lib/domain/football.ts';

/** Types whose annotation in a source is nothing like football: printed, never counted as a figure. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  robocup2d: ['tackle', 'dribble_sequence', 'family:tackle', 'family:dribble'],
  robocup2d_bcast: ['tackle', 'dribble_sequence', 'family:tackle', 'family:dribble'],
};

/** Rows of a source that are figures. */
export function figureRows(source: string, matches: readonly ScoredMatch[]): Map<string, ScoreRow> {
  const leftOut = new Set(LEFT_OUT[source] ?? []);
  return new Map([...scoreEvents(matches)].filter(([name]) => !leftOut.has(name) && name !== 'shot_blocked'));
}

/** The table of one source as lines: every type, found or not, then the families that are annotated. */
export function reportLines(source: string, matches: readonly ScoredMatch[]): string[] {
  const rows = figureRows(source, matches);
  const minutes = matches.reduce((sum, match) => sum + match.durationSec, 0) / 60;
  const lines = [`${source}: ${matches.length} matches, ${minutes.toFixed(1)} min`, HEADER];
  const families = [...rows.keys()].filter((name) => name.startsWith('family:'));
  for (const name of [...EVENT_TYPES, ...families]) {
    if (LEFT_OUT[source]?.includes(name))
      lines.push(`  ${name.padEnd(32)} left out: nothing like football in this source`);
    else lines.push(rowLine(name, rows.get(name)));
  }
  return lines;
}

const HEADER = `  ${'type'.padEnd(32)} annot.  hits  false  precision  recall (95 %)         F1    false/h`;

function rowLine(name: string, row: ScoreRow | undefined): string {
  const label = `  ${name.padEnd(32)}`;
  if (!row) return `${label} no truth, none found`;
  if (row.annotated === 0) {
    return row.falseAlarms === 0
      ? `${label} no truth, none found`
      : `${label} no truth, ${row.falseAlarms} found (${row.falseAlarmsPerHour.toFixed(1)}/h)`;
  }
  const interval = `${row.recall.toFixed(2)} (${row.recall95[0].toFixed(2)}-${row.recall95[1].toFixed(2)})`;
  return [
    label,
    String(row.annotated).padStart(6),
    String(row.hits).padStart(5),
    String(row.falseAlarms).padStart(6),
    row.precision.toFixed(2).padStart(10),
    `  ${interval.padEnd(18)}`,
    row.f1.toFixed(3).padStart(6),
    row.falseAlarmsPerHour.toFixed(1).padStart(10),
  ].join(' ');
}

const BINS = [0.3, 0.45, 0.6, 0.75, 0.9, 1.001] as const;

/** How often events of a confidence were right (by family, left-out ones aside): what a threshold may rest on. */
export function reliabilityLines(source: string, matches: readonly ScoredMatch[]): string[] {
  const families = [...figureRows(source, matches)].filter(
    ([name, row]) => name.startsWith('family:') && row.annotated > 0,
  );
  const names = new Set(families.map(([name]) => name.slice('family:'.length)));
  const lines: string[] = [];
  for (let bin = 0; bin + 1 < BINS.length; bin += 1) {
    const [low, high] = [BINS[bin] ?? 0, BINS[bin + 1] ?? 1];
    let [right, wrong, sum] = [0, 0, 0];
    for (const match of matches) {
      for (const found of match.found) {
        if (found.confidence < low || found.confidence >= high || !names.has(familyOf(found.event_type) ?? ''))
          continue;
        sum += found.confidence;
        const rows = scoreEvents([{ ...match, found: [found] }]);
        if ((rows.get(`family:${familyOf(found.event_type)}`)?.hits ?? 0) > 0) right += 1;
        else wrong += 1;
      }
    }
    if (right + wrong === 0) continue;
    const mean = (sum / (right + wrong)).toFixed(2);
    lines.push(`  said ${mean}: right ${right} of ${right + wrong} (${(right / (right + wrong)).toFixed(2)})`);
  }
  return lines.length === 0 ? [] : ['  confidence against truth, by family:', ...lines];
}
