import { EVENT_TYPES, type EventType, REEL_TYPES } from './football.ts';
import type { EventLabel } from './imported-as.ts';

/** Groups of labels that say what we keep in fields of our own. */
export const OWN_GROUPS = ['Event type', 'Outcome', 'Team', 'Status', 'Confidence', 'Reel', 'Comment'] as const;
export type OwnGroup = (typeof OWN_GROUPS)[number];

export const EVENT_STATES = ['confirmed', 'rejected', 'to review'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** What a file says in words that we have fields for; null where it says nothing. */
export type LabelFields = {
  readonly outcome: string | null;
  readonly team: string | null;
  readonly state: EventState | null;
  /** 0..1 */
  readonly confidence: number | null;
  readonly comment: string | null;
};

export const NO_FIELDS: LabelFields = { outcome: null, team: null, state: null, confidence: null, comment: null };

/** How each of our own groups is recognised: other programs use the same names for words of theirs, and those stay labels. */
const IS_OURS: Readonly<Record<OwnGroup, (text: string) => boolean>> = {
  'Event type': (text) => EVENT_TYPES.some((type) => type === text),
  Outcome: (text) => /^[a-z][a-z_]*$/.test(text),
  Team: (text) => text === 'home' || text === 'away',
  Status: (text) => stateOfWord(text) !== null,
  Confidence: (text) => confidenceOf(text) !== null,
  Reel: (text) => REEL_TYPES.some((reel) => reel === text),
  Comment: (text) => text !== '',
};

/** For each label the group of ours that it fills, null where it stays a label. One label fills a group; only reels may be many. */
export function ownGroups(labels: readonly EventLabel[]): readonly (OwnGroup | null)[] {
  const filled = new Set<OwnGroup>();
  return labels.map(({ group, text }) => {
    const own = OWN_GROUPS.find((name) => name.toLowerCase() === group.trim().toLowerCase());
    if (!own || (filled.has(own) && own !== 'Reel') || !IS_OURS[own](text)) return null;
    filled.add(own);
    return own;
  });
}

/** What the labels say in our own fields. */
export function fieldsOfLabels(labels: readonly EventLabel[]): LabelFields {
  const groups = ownGroups(labels);
  const textOf = (group: OwnGroup) => labels[groups.indexOf(group)]?.text ?? null;
  const state = textOf('Status');
  const confidence = textOf('Confidence');
  return {
    outcome: textOf('Outcome'),
    team: textOf('Team'),
    state: state === null ? null : stateOfWord(state),
    confidence: confidence === null ? null : confidenceOf(confidence),
    comment: textOf('Comment'),
  };
}

/** The type that a label says outright, beside a code that does not mean it by itself. */
export function typeOfLabels(labels: readonly EventLabel[]): EventType | null {
  const text = labels[ownGroups(labels).indexOf('Event type')]?.text;
  return EVENT_TYPES.find((type) => type === text) ?? null;
}

/** "Confirmed", "to review": null for any other word. */
export function stateOfWord(word: string): EventState | null {
  return EVENT_STATES.find((state) => state === word.trim().toLowerCase()) ?? null;
}

/** "55 %" is 0.55; null for what is no percentage. */
function confidenceOf(text: string): number | null {
  const match = /^(\d{1,3}) ?%$/.exec(text);
  const percent = match ? Number(match[1]) : Number.NaN;
  return percent <= 100 ? percent / 100 : null;
}
