import type { EventType } from './football.ts';

export type RuleSupport = {
  readonly status: 'supported' | 'not yet';
  /** What it rests on or waits for, for people: the README prints it. */
  readonly reason: string;
};

/** Every type has its say: what cannot be told yet emits nothing and stands here as such. */
export type SupportTable = Readonly<Record<EventType, RuleSupport>>;
