import type { AskForClips } from '../../lib/contracts/clip-set.ts';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { REEL_LABELS, type ReelType } from '../../lib/domain/football.ts';

/** Something that clips can be asked for of. */
export type ClipWish = {
  readonly name: string;
  readonly label: string;
  readonly says: string;
  readonly body: AskForClips;
};

/** What there is to choose from in a match; what would be empty is left out. */
export function clipWishes(match: Pick<MatchView, 'reels' | 'events'>, picked: readonly MatchEvent[]): ClipWish[] {
  const reels = match.reels.filter((reel) => reel.clip_count > 0);
  const standing = match.events.filter((event) => event.review_override !== false).length;
  return [
    ...reels.map((reel) => ({
      name: reel.reel_type,
      label: REEL_LABELS[reel.reel_type],
      says: `${clips(reel.clip_count)}, as version ${reel.version} shows them.`,
      body: ofReels([reel.reel_type]),
    })),
    ...(reels.length > 1
      ? [
          {
            name: 'reels',
            label: 'Both reels',
            says: `${clips(reels.reduce((sum, reel) => sum + reel.clip_count, 0))}, each reel in a folder of its own.`,
            body: ofReels(reels.map((reel) => reel.reel_type)),
          },
        ]
      : []),
    ...(picked.length > 0
      ? [
          {
            name: 'picked',
            label: 'The events picked',
            says: `${clips(picked.length)}, one for each.`,
            body: { of: 'events' as const, event_ids: picked.map((event) => event.event_id) },
          },
        ]
      : []),
    ...(standing > 0
      ? [
          {
            name: 'standing',
            label: 'All events that stand',
            says: `${clips(standing)}, one for each event that is not rejected.`,
            body: { of: 'standing' as const },
          },
        ]
      : []),
  ];
}

const ofReels = (reels: ReelType[]) => ({ of: 'reels' as const, reels });
const clips = (count: number) => `${count} ${count === 1 ? 'clip' : 'clips'}`;
