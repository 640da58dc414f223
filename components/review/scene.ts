import type { MatchView } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Player } from '../player/player.ts';
import type { Edits } from './use-edits.ts';

/** What the parts of the studio work on. */
export type Scene = {
  readonly match: MatchView;
  readonly durationSec: number;
  readonly player: Player;
  readonly selected: MatchEvent | null;
  /** Under the current filter, in its order. */
  readonly visible: readonly MatchEvent[];
  readonly edits: Edits;
};
