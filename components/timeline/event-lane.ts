import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Lane } from './lane-layout.ts';
import type { TruthEvent } from './truth-event.ts';

export type EventLane = Lane<MatchEvent, TruthEvent>;
