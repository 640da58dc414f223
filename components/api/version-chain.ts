import type { MatchEvent } from '../../lib/domain/event.ts';

/**
 * Which version our own changes made of the one that was shown: changes are made faster than answers come, and a second one must
 * not be taken for somebody else's.
 */
export class VersionChain {
  readonly #next = new Map<string, string>();

  /** The version an event should be at now if nobody but us changed it; undefined for one that is only being added. */
  of({ event_id, metadata }: MatchEvent): string | undefined {
    let version = typeof metadata.version === 'string' ? metadata.version : ADDED;
    for (let next = this.#next.get(key(event_id, version)); next; next = this.#next.get(key(event_id, version)))
      version = next;
    return version === ADDED ? undefined : version;
  }

  /** Our change made this of the version it was sent for. */
  follow({ event_id, metadata }: MatchEvent, sentVersion: string | undefined): void {
    const from = sentVersion ?? ADDED;
    if (typeof metadata.version === 'string' && metadata.version !== from)
      this.#next.set(key(event_id, from), metadata.version);
  }
}

/** Shown here, and not yet told by the server. */
const ADDED = '';
const key = (eventId: string, version: string) => `${eventId} ${version}`;
