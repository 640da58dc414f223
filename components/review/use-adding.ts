import { useState } from 'react';
import type { EventType } from '../../lib/domain/football.ts';
import { spanAround } from './edges.ts';
import { namesOf } from './edit-steps.ts';
import { humanEvent } from './edits-of-events.ts';
import { newUuid } from './new-uuid.ts';
import type { Scene } from './scene.ts';

/** A moment that the model missed. */
export function useAdding({ match, durationSec, player, edits }: Scene, select: (eventId: string) => void) {
  const [addAtSec, setAddAtSec] = useState<number | null>(null);
  return {
    addAtSec,
    startAdding: () => {
      player.pause();
      setAddAtSec(player.atSec());
    },
    stopAdding: () => setAddAtSec(null),
    add: (type: EventType) => {
      if (addAtSec === null) return;
      const { job_id, video_file } = match.job;
      const like = { job_id, source_file: video_file.filename };
      const span = spanAround(addAtSec, durationSec);
      const event = humanEvent(like, newUuid(), type, span, video_file.fps, match.reel_events);
      edits.perform(`Add ${namesOf([event])}`, [], { added: [event] });
      setAddAtSec(null);
      select(event.event_id);
    },
  };
}
