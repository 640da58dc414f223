import type { MatchEvent } from '../../lib/domain/event.ts';
import { useNotify } from '../ui/toaster.tsx';
import { namesOf } from './edit-steps.ts';
import { merged, nextOfType, splitAt } from './edits-of-events.ts';
import { modelValues } from './event-state.ts';
import { newUuid } from './new-uuid.ts';
import type { Scene } from './scene.ts';

/** What is more than one value: split, merge, remarks, and the way back to what the model said. */
export function useReshaping({ match, player, selected, edits }: Scene, select: (eventId: string) => void) {
  const notify = useNotify();
  const remark = (name: string, change: { comment?: string; player?: string; favourite?: boolean }) => {
    if (selected) edits.perform(`${name} ${namesOf([selected])}`, [{ event: selected, change }]);
  };
  const split = () => {
    if (!selected) return;
    const parts = splitAt(selected, player.atSec(), newUuid(), match.job.video_file.fps);
    if (!parts) return notify('info', 'Go to a moment inside the event to split it there.');
    edits.perform(`Split ${namesOf([selected])}`, parts.edits, { added: parts.added, tells: true });
    const second = parts.added[0];
    if (second) select(second.event_id);
  };
  const mergeWithNext = () => {
    const next = selected && nextOfType(selected, match.events);
    if (!selected) return;
    if (!next) return notify('info', 'There is no later event of this type to merge with.');
    edits.perform(`Merge ${namesOf([selected])} with the next`, merged(selected, next), { tells: true });
  };
  return {
    split,
    mergeWithNext,
    toggleFavourite: () => {
      const isFavourite = selected?.metadata.favourite === true;
      remark(isFavourite ? 'No favourite any more:' : 'Favourite:', { favourite: !isFavourite });
    },
    setComment: (comment: string) => remark('Comment on', { comment }),
    setPlayer: (name: string) => remark('Player of', { player: name }),
    backToModel: (event: MatchEvent) => {
      const change = modelValues(event);
      if (change) edits.perform(`Back to the model’s: ${namesOf([event])}`, [{ event, change }], { tells: true });
    },
  };
}
