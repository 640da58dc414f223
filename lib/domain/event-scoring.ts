import { EVENT_FAMILIES, EVENT_TYPES_WITH_FAMILY, familyOf } from './event-family.ts';

/** A true event as annotated. `accept`: every answer that is not wrong there. Seconds. */
export type TrueEvent = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly team?: string | null | undefined;
  readonly accept: readonly string[];
};

/** A found event: `timestamp` is the key moment; without one the middle of start and end counts. Seconds. */
export type FoundEvent = {
  readonly event_type: string;
  readonly timestamp?: number | undefined;
  readonly timestamp_start: number;
  readonly timestamp_end: number;
  readonly confidence: number;
  readonly team?: string | null | undefined;
};

export type ScoredMatch = {
  readonly durationSec: number;
  readonly truth: readonly TrueEvent[];
  readonly found: readonly FoundEvent[];
};

export type ScoreRow = {
  readonly annotated: number;
  readonly hits: number;
  readonly falseAlarms: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** 95 % Wilson interval on recall. */
  readonly recall95: readonly [low: number, high: number];
  readonly falseAlarmsPerHour: number;
};

/**
 * Found against true events: one to one, most confident first, within the tolerance of the annotated interval.
 * An answer in the `accept` list of an event of another type is neither hit nor false alarm for its own type.
 * @returns rows by type and by `family:NAME`; those with nothing annotated and nothing found are left out
 */
export function scoreEvents(matches: readonly ScoredMatch[], toleranceSec = 2): ReadonlyMap<string, ScoreRow> {
  const rows = new Map<string, ScoreRow>();
  const keep = (name: string, row: ScoreRow) => {
    if (row.annotated > 0 || row.hits + row.falseAlarms > 0) rows.set(name, row);
  };
  for (const type of EVENT_TYPES_WITH_FAMILY) {
    keep(
      type,
      scoreOne(matches, toleranceSec, (candidate) => candidate === type),
    );
  }
  for (const family of EVENT_FAMILIES) {
    keep(
      `family:${family}`,
      scoreOne(matches, toleranceSec, (candidate) => familyOf(candidate) === family),
    );
  }
  return rows;
}

function scoreOne(
  matches: readonly ScoredMatch[],
  toleranceSec: number,
  isWanted: (type: string) => boolean,
): ScoreRow {
  let hits = 0;
  let falseAlarms = 0;
  let annotated = 0;
  for (const match of matches) {
    const all = match.truth.filter((event) => familyOf(event.type) !== null);
    const targets = all.filter((event) => isWanted(event.type));
    annotated += targets.length;
    const taken = new Set<TrueEvent>();
    const byConfidence = match.found
      .filter((found) => isWanted(found.event_type))
      .sort((a, b) => b.confidence - a.confidence);
    for (const found of byConfidence) {
      const hit = nearestTarget(found, targets, taken, toleranceSec);
      if (hit) {
        taken.add(hit);
        hits += 1;
      } else if (!isAcceptedElsewhere(found, all, isWanted, toleranceSec)) falseAlarms += 1;
    }
  }
  const hours = matches.reduce((sum, match) => sum + match.durationSec, 0) / 3600;
  const precision = hits + falseAlarms > 0 ? hits / (hits + falseAlarms) : 0;
  const recall = annotated > 0 ? hits / annotated : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  const falseAlarmsPerHour = hours > 0 ? falseAlarms / hours : 0;
  return { annotated, hits, falseAlarms, precision, recall, f1, recall95: wilson(hits, annotated), falseAlarmsPerHour };
}

function nearestTarget(
  found: FoundEvent,
  targets: readonly TrueEvent[],
  taken: ReadonlySet<TrueEvent>,
  toleranceSec: number,
): TrueEvent | null {
  let best: TrueEvent | null = null;
  let bestGapSec = Infinity;
  for (const target of targets) {
    const gapSec = gapBetween(found, target);
    if (taken.has(target) || !isSameTeam(found, target) || gapSec > toleranceSec || gapSec >= bestGapSec) continue;
    best = target;
    bestGapSec = gapSec;
  }
  return best;
}

function isAcceptedElsewhere(
  found: FoundEvent,
  all: readonly TrueEvent[],
  isWanted: (type: string) => boolean,
  toleranceSec: number,
): boolean {
  return all.some(
    (event) =>
      event.accept.includes(found.event_type) &&
      !isWanted(event.type) &&
      isSameTeam(found, event) &&
      gapBetween(found, event) <= toleranceSec,
  );
}

function gapBetween(found: FoundEvent, event: TrueEvent): number {
  const sec = found.timestamp ?? (found.timestamp_start + found.timestamp_end) / 2;
  return sec < event.start ? event.start - sec : sec > event.end ? sec - event.end : 0;
}

function isSameTeam(found: FoundEvent, event: TrueEvent): boolean {
  return !found.team || !event.team || found.team === event.team;
}

/** 95 % Wilson interval of k in n; [0, 1] when nothing was tried. */
export function wilson(k: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = k / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [(centre - half) / (1 + (z * z) / n), (centre + half) / (1 + (z * z) / n)];
}
