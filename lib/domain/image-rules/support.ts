import type { SupportTable } from '../rule-support.ts';

/** What can honestly be told from boxes in a moving picture, without positions in metres and without the goal. */
export const IMAGE_SUPPORT: SupportTable = {
  shot_stop_diving: {
    status: 'supported',
    reason:
      'A shot ends at the last man, who is as wide as high or moves faster than a shuffle; or a goalkeeper shown near stands, is down for a while and stands again.',
  },
  shot_stop_standing: { status: 'supported', reason: 'A shot ends at the last man, who stays upright.' },
  punch: { status: 'not yet', reason: 'Fists and gloves look alike at five looks a second; counted as a save.' },
  catch: {
    status: 'not yet',
    reason: 'A ball that ends at the keeper may as well be a back-pass; a held shot counts as a save.',
  },
  goal_kick: {
    status: 'supported',
    reason: 'A resting ball with nobody near is kicked hard by the last man of an end.',
  },
  distribution_short: {
    status: 'supported',
    reason: 'A known goalkeeper plays the ball away from his end, less than about 32 m.',
  },
  distribution_long: { status: 'supported', reason: 'The same, 32 m or more.' },
  one_on_one: {
    status: 'supported',
    reason: 'An attacker with the ball closes in on a known goalkeeper with nobody in the lane between.',
  },
  shot_on_target: {
    status: 'supported',
    reason: 'A hard ball at the last man who stops it; also where the end is out of sight, at low confidence.',
  },
  shot_off_target: { status: 'supported', reason: 'A hard ball at the last man that passes him and flies on.' },
  goal: {
    status: 'supported',
    reason: 'Only when the ball comes to rest just behind the last man: most goals are missed.',
  },
  near_miss: { status: 'not yet', reason: 'Needs the posts; counted as off target.' },
  dribble_sequence: { status: 'not yet', reason: 'Needs the ball in nearly every look; it is seen in about half.' },
  tackle: { status: 'not yet', reason: 'A won ball and a missed look cannot be told apart at five looks a second.' },
  penalty: {
    status: 'supported',
    reason: 'A resting ball about 11 m from the last man with nobody but the kicker near.',
  },
  free_kick_shot: { status: 'supported', reason: 'A shot with a ball that lay still before it, and no penalty.' },
};
