import { typeOfCode } from '../event-codes.ts';
import type { EventLabel } from '../imported-as.ts';
import { OWN_GROUPS, type OwnGroup, ownGroups } from '../label-fields.ts';
import type { ExportedEvent } from './exported-event.ts';

/**
 * What is said of an event in labels. Those of the file that it was imported from stay as they were, in their order, but for what
 * people changed here since; and nothing is said beside them that the file had no need to say.
 */
export function eventLabels(event: ExportedEvent): EventLabel[] {
  const own = ownTexts(event);
  if (event.imported === null) return OWN_GROUPS.flatMap((group) => labelled(group, own[group]));
  const groups = ownGroups(event.labels);
  const told = new Set<OwnGroup>();
  const kept = event.labels.flatMap((label, index) => {
    const group = groups[index] ?? null;
    if (group === null) return [label];
    if (told.has(group)) return [];
    told.add(group);
    const given = event.labels.filter((_, at) => groups[at] === group);
    return isSame(given, own[group]) ? given : labelled(label.group, own[group]);
  });
  const state = event.state === 'confirmed' ? [] : own.Status;
  const confidence = event.confidence === 1 ? [] : own.Confidence;
  const unsaid = { ...own, Status: state, Confidence: confidence, Reel: [] };
  const added = OWN_GROUPS.flatMap((group) => (told.has(group) ? [] : labelled(group, unsaid[group])));
  return [...kept, ...added];
}

function ownTexts(event: ExportedEvent): Readonly<Record<OwnGroup, readonly string[]>> {
  return {
    // A code of a user's own choice says nothing to who reads it back; our words and the usual ones do.
    'Event type': typeOfCode(event.code) === event.type ? [] : [event.type],
    Outcome: [event.outcome],
    Team: [event.team],
    Status: [event.state],
    Confidence: [`${Math.round(event.confidence * 100)} %`],
    Reel: event.reels,
    Comment: [event.comment],
  };
}

const labelled = (group: string, texts: readonly string[]): EventLabel[] =>
  texts.filter((text) => text !== '').map((text) => ({ group, text }));

/** "Confirmed" is "confirmed": what did not change keeps its spelling and its place. */
function isSame(given: readonly EventLabel[], texts: readonly string[]): boolean {
  const words = (list: readonly string[]) => JSON.stringify(list.map((text) => text.toLowerCase()).sort());
  return words(given.map(({ text }) => text)) === words(texts);
}

/** Labels of the file that none of our own fields tells. */
export function furtherLabels(labels: readonly EventLabel[]): readonly EventLabel[] {
  const groups = ownGroups(labels);
  return labels.filter((_, index) => groups[index] === null);
}
