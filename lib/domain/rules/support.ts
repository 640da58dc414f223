import type { SupportTable } from '../rule-support.ts';

/** What the rules in metres can find of each type, and how far that may be trusted: the README prints it. */
export const PITCH_RULE_SUPPORT: SupportTable = {
  shot_stop_diving: {
    status: 'supported',
    reason: 'A save more than 1.1 m to the side of where the goalkeeper stood; told from places, not from the pose.',
  },
  shot_stop_standing: { status: 'supported', reason: 'A save within 1.1 m of where the goalkeeper stood.' },
  punch: {
    status: 'supported',
    reason: 'Only where the ball has a height: nothing else tells a punch from a parry or a catch.',
  },
  catch: {
    status: 'supported',
    reason:
      'The goalkeeper takes a ball that was no shot and keeps it; by hand or foot cannot be told without heights.',
  },
  goal_kick: { status: 'supported', reason: 'The ball lies in the goal area after going out, and is kicked away.' },
  distribution_short: { status: 'supported', reason: 'The goalkeeper had the ball and plays it up to 32 m.' },
  distribution_long: { status: 'supported', reason: 'As short distribution, beyond 32 m.' },
  one_on_one: {
    status: 'supported',
    reason: 'Attacker with the ball, nobody at it but him and only the goalkeeper in the way.',
  },
  shot_on_target: { status: 'supported', reason: 'A strike whose way leads between the posts, stopped before.' },
  shot_off_target: { status: 'supported', reason: 'A strike whose way leads past the goal.' },
  goal: {
    status: 'supported',
    reason:
      'The ball crosses the line between the posts; without heights a ball over the bar is told by the goal kick.',
  },
  near_miss: { status: 'supported', reason: 'Past the frame by at most 1 m, or off it.' },
  dribble_sequence: {
    status: 'supported',
    reason: 'One player keeps the ball for 12 m and 3 s with an opponent near; measured on simulated play only.',
  },
  tackle: {
    status: 'supported',
    reason: 'The ball changes feet face to face. Weak, as everywhere: places hardly tell a tackle from a loose ball.',
  },
  penalty: { status: 'supported', reason: 'A strike at goal from a ball lying on the spot.' },
  free_kick_shot: {
    status: 'supported',
    reason: 'A strike at goal from a ball that lay still with no opponent within 5 m.',
  },
};
