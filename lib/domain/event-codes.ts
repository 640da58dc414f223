import { EVENT_LABELS, EVENT_TYPES, type EventType } from './football.ts';

/** What other programs and coaches call our sixteen types, in small letters and digits. What may mean two of them is not in it: people choose. */
const ALIASES: Readonly<Record<EventType, readonly string[]>> = {
  shot_stop_diving: ['gk diving save', 'save diving', 'gk dive', 'full stretch save'],
  shot_stop_standing: ['save', 'saves', 'gk save', 'gk saves', 'goalkeeper save', 'keeper save', 'shot stop', 'parry'],
  punch: ['punches', 'gk punch', 'punched', 'punch clear', 'fisted'],
  catch: ['catches', 'gk catch', 'claim', 'gk claim', 'high claim', 'cross claimed', 'cross claim', 'caught cross'],
  goal_kick: ['goal kicks', 'goalkick', 'gk goal kick'],
  distribution_short: [
    'gk short',
    'gk short distribution',
    'gk throw',
    'gk short pass',
    'gk roll out',
    'distribution short',
  ],
  distribution_long: [
    'gk long',
    'gk long distribution',
    'gk long kick',
    'punt',
    'gk punt',
    'drop kick',
    'distribution long',
  ],
  one_on_one: ['1v1', '1 v 1', '1vs1', '1 vs 1', '1 on 1', 'one v one', 'one vs one', 'gk 1v1'],
  shot_on_target: ['shots on target', 'shot on goal', 'shots on goal', 'on target', 'sot'],
  shot_off_target: ['shots off target', 'off target', 'shot wide', 'missed shot'],
  goal: ['goals', 'goal scored', 'goal for', 'goal against', 'goal conceded', 'conceded'],
  near_miss: ['near misses', 'post', 'hit the post', 'woodwork', 'crossbar', 'hit the bar'],
  dribble_sequence: ['dribble', 'dribbles', 'dribbling', 'take on', 'take ons', 'successful dribble'],
  tackle: ['tackles', 'tackle won', 'player successful tackle', 'sliding tackle', 'standing tackle'],
  penalty: ['penalties', 'penalty kick', 'pen'],
  free_kick_shot: ['direct free kick', 'free kick on goal', 'shot from free kick', 'free kick shots'],
};

const TYPE_OF: ReadonlyMap<string, EventType> = new Map(
  EVENT_TYPES.flatMap((type) =>
    [type, EVENT_LABELS[type], ...ALIASES[type]].map((word) => [plainWords(word), type] as const),
  ),
);

/** The type that a code means, by our labels, the names of types and what others call them; null: not known. */
export function typeOfCode(code: string): EventType | null {
  return TYPE_OF.get(plainWords(code)) ?? null;
}

/** "GK-Save " and "gk save" are one word. */
function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
