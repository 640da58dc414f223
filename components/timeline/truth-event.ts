import type { MatchView } from '../../lib/contracts/portal.ts';

/** An event known to have happened: only simulated matches have them. */
export type TruthEvent = NonNullable<MatchView['truth']>[number];
