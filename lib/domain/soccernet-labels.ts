import { EVENT_LABELS, type EventType } from './football.ts';

/**
 * SoccerNet-v2's action spotting classes that mean what one of our types means. What has no class there keeps our own name:
 * a reader that knows the seventeen classes only passes over it. A near miss is one of SoccerNet's shots off target.
 */
const SOCCERNET_CLASS: { readonly [Type in EventType]?: string } = {
  shot_on_target: 'Shots on target',
  shot_off_target: 'Shots off target',
  near_miss: 'Shots off target',
  goal: 'Goal',
  penalty: 'Penalty',
  free_kick_shot: 'Direct free-kick',
};

export function soccerNetLabel(type: EventType): string {
  return SOCCERNET_CLASS[type] ?? EVENT_LABELS[type];
}
