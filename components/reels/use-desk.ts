import { useMemo, useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { clipTitle } from '../../lib/domain/clip-title.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS, REEL_LABELS, type ReelType } from '../../lib/domain/football.ts';
import { usualContent } from '../../lib/domain/reel-presets.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { useMatchSetup } from '../setup/match-setup-context.tsx';
import { isMember, planOf, withClipMoved, withLeftOut, withPutIn } from './reel-content.ts';
import { queueOf } from './reel-queue.ts';
import { useContentDraft } from './use-content-draft.ts';

export type Desk = ReturnType<typeof useDesk>;

/** A reel on the desk: as it would be made now, and what can be done with it. */
export function useDesk(match: MatchView, reel: ReelType) {
  const draft = useContentDraft(match, reel);
  const { content, change } = draft;
  const [said, say] = useState('');
  const { events, clip_settings, job } = match;
  const plan = useMemo(
    () => planOf({ events, clip_settings, job }, reel, content),
    [events, clip_settings, job, reel, content],
  );
  const queue = useMemo(() => queueOf(plan.clips), [plan]);
  const setup = useMatchSetup();
  const byId = useMemo(() => new Map(events.map((event) => [event.event_id, event])), [events]);
  const shown = plan.clips.flatMap((clip) => clip.events.flatMap((id) => byId.get(id) ?? []));
  const others = useMemo(() => {
    const told = new Set([
      ...plan.clips.flatMap((clip) => clip.events),
      ...[...plan.leftOut, ...plan.tooMuch].map((event) => event.event_id),
    ]);
    return events.filter((event) => event.review_override !== false && !told.has(event.event_id));
  }, [events, plan]);
  const titleOf = (index: number) => {
    const clip = plan.clips[index];
    return clip ? clipTitle(clip, byId, setup) : '';
  };
  const putIn = (event: MatchEvent, needsPin: boolean) => {
    const name = nameOf(event);
    change(withPutIn(content, event.event_id, { needsPin }), `put in ${name}`);
    say(`${name} is in the reel.`);
  };
  return {
    draft,
    plan,
    queue,
    byId,
    shown,
    others,
    /** What was just done, for screen readers. */
    said,
    titleOf,
    move: (from: number, to: number) => {
      if (!plan.clips[from] || to < 0 || to >= plan.clips.length) return;
      change(withClipMoved(content, plan.clips, from, to), `move ${titleOf(from)}`);
      say(`${titleOf(from)} is now clip ${to + 1} of ${plan.clips.length}.`);
    },
    leaveOut: (index: number) => {
      const clip = plan.clips[index];
      if (!clip) return;
      change(withLeftOut(content, clip.events), `leave out ${titleOf(index)}`);
      say(`${titleOf(index)} is left out.`);
    },
    takeBack: (event: MatchEvent) => putIn(event, !isMember(event, reel, content)),
    pin: (event: MatchEvent) => putIn(event, true),
    reset: () => {
      change(usualContent(reel), `reset ${REEL_LABELS[reel]}`);
      say('The reel is as a new match has it.');
    },
  };
}

const nameOf = (event: MatchEvent) => `${formatClock(event.timestamp_start)} ${EVENT_LABELS[event.event_type]}`;
