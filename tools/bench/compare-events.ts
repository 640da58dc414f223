import { z } from 'zod';
import { EVENT_TYPES, type EventType } from '../../lib/domain/football.ts';

/** Hand labels of real clips: `tol` is how far off a good answer may be, seconds. */
export const handLabelsSchema = z.object({
  clips: z.record(
    z.string(),
    z.object({ events: z.array(z.object({ t: z.number(), type: z.string(), tol: z.number().default(1) })) }),
  ),
});
export type HandLabel = z.infer<typeof handLabelsSchema>['clips'][string]['events'][number];

export type FoundEvent = {
  readonly type: EventType;
  readonly keySec: number;
  readonly startSec: number;
  readonly endSec: number;
};

/** Which of our types says the same as a label; null: the label is context (a pass, a cross) that no type of ours names. */
const OUR_TYPES: Readonly<Record<string, readonly EventType[]>> = {
  gk_distribution_foot: ['distribution_short', 'distribution_long', 'goal_kick'],
  save_diving: ['shot_stop_diving'],
  free_kick_shot_on_target: ['free_kick_shot'],
};

export function ourTypesOf(label: string): readonly EventType[] {
  const same = EVENT_TYPES.find((type) => type === label);
  return same ? [same] : (OUR_TYPES[label] ?? []);
}

export type Comparison = { readonly label: HandLabel; readonly match: FoundEvent | null };

/**
 * Set what was found beside what is known. A label is met by an event of a type that says the same, whose key moment is within
 * the label's tolerance plus `extraSec`; each event meets one label. What meets none is extra.
 */
export function compareEvents(
  labels: readonly HandLabel[],
  found: readonly FoundEvent[],
  extraSec: number,
): { readonly compared: readonly Comparison[]; readonly extra: readonly FoundEvent[] } {
  const free = new Set(found);
  const compared = labels
    .filter((label) => ourTypesOf(label.type).length > 0)
    .map((label) => {
      const types = ourTypesOf(label.type);
      const fits = [...free].filter(
        (event) => types.includes(event.type) && Math.abs(event.keySec - label.t) <= label.tol + extraSec,
      );
      fits.sort((a, b) => Math.abs(a.keySec - label.t) - Math.abs(b.keySec - label.t));
      const match = fits[0] ?? null;
      if (match) free.delete(match);
      return { label, match };
    });
  return { compared, extra: [...free] };
}
