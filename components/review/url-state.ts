import { EVENT_TYPES, REEL_TYPES } from '../../lib/domain/football.ts';
import { EVERYTHING, type EventFilter } from './event-filter.ts';

/** What makes up "this view", so that a link can bring it back. */
export type ViewState = {
  readonly filter: EventFilter;
  /** The selected event. */
  readonly eventId: string | null;
  /** Presentation seconds of the playhead; null: wherever the selected event says. */
  readonly atSec: number | null;
  /** What the timeline shows, in presentation seconds; null: the whole match. */
  readonly shown: ShownSpan | null;
};

export type ShownSpan = { readonly startSec: number; readonly spanSec: number };

// As records, so that a state or an order that is added later does not compile until it is named here.
const STATES: Readonly<Record<EventFilter['state'], true>> = {
  all: true,
  undecided: true,
  confirmed: true,
  rejected: true,
};
const ORDERS: Readonly<Record<EventFilter['order'], true>> = { time: true, useful: true, doubtful: true };
const KINDS: readonly EventFilter['kind'][] = ['all', ...REEL_TYPES, ...EVENT_TYPES];
const OURS = ['state', 'type', 'sure', 'order', 'event', 't', 'from', 'span'] as const;
/** No view of a timeline is smaller. */
const MIN_SPAN_SEC = 0.1;
const EVENT_ID = /^[\w-]{1,64}$/;

function named<Name extends string>(names: Readonly<Record<Name, true>>, text: string | null): Name | null {
  const isOne = (name: string): name is Name => Object.hasOwn(names, name);
  return text !== null && isOne(text) ? text : null;
}

/** A plain decimal between 0 and `most`; null for anything else. */
function numberIn(text: string | null, most: number): number | null {
  if (text === null || !/^\d{1,7}(\.\d{1,6})?$/.test(text)) return null;
  const value = Number(text);
  return value <= most ? value : null;
}

const toMs = (sec: number) => String(Math.round(sec * 1000) / 1000);

/**
 * The view that an address asks for. What is missing or makes no sense is as in a fresh view.
 * @param search the query of an address, with or without its question mark
 */
export function decodeView(search: string): ViewState {
  const asked = new URLSearchParams(search);
  const eventId = asked.get('event');
  return {
    filter: {
      ...EVERYTHING,
      state: named(STATES, asked.get('state')) ?? EVERYTHING.state,
      kind: KINDS.find((kind) => kind === asked.get('type')) ?? EVERYTHING.kind,
      minConfidence: numberIn(asked.get('sure'), 1) ?? EVERYTHING.minConfidence,
      order: named(ORDERS, asked.get('order')) ?? EVERYTHING.order,
    },
    eventId: eventId !== null && EVENT_ID.test(eventId) ? eventId : null,
    atSec: numberIn(asked.get('t'), Number.MAX_SAFE_INTEGER),
    shown: spanIn(asked),
  };
}

function spanIn(asked: URLSearchParams): ShownSpan | null {
  const startSec = numberIn(asked.get('from'), Number.MAX_SAFE_INTEGER);
  const spanSec = numberIn(asked.get('span'), Number.MAX_SAFE_INTEGER);
  return startSec !== null && spanSec !== null && spanSec >= MIN_SPAN_SEC ? { startSec, spanSec } : null;
}

/**
 * The query that brings a view back: only what differs from a fresh one. What others keep in the address stays.
 * @param search the query as it is now
 * @returns without a question mark; empty for a fresh view
 */
export function encodeView(view: ViewState, search = ''): string {
  const query = new URLSearchParams(search);
  for (const name of OURS) query.delete(name);
  const { filter, eventId, atSec, shown } = view;
  if (filter.state !== EVERYTHING.state) query.set('state', filter.state);
  if (filter.kind !== EVERYTHING.kind) query.set('type', filter.kind);
  if (filter.minConfidence !== EVERYTHING.minConfidence) query.set('sure', String(filter.minConfidence));
  if (filter.order !== EVERYTHING.order) query.set('order', filter.order);
  if (eventId !== null) query.set('event', eventId);
  if (atSec !== null && atSec > 0) query.set('t', toMs(atSec));
  if (shown !== null) {
    query.set('from', toMs(Math.max(0, shown.startSec)));
    query.set('span', toMs(shown.spanSec));
  }
  return query.toString();
}
