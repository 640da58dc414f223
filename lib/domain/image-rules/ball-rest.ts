import { apartM, type GroundXyM, type Look } from './image-play.ts';
import type { ImageRuleSettings } from './settings.ts';

/** The run-up and the kick itself shake the last looks. */
const KICK_SEC = 0.45;

/** How long the ball had been lying at this place before a look, seconds; 0 when it came from somewhere. */
export function restBeforeSec(
  looks: readonly Look[],
  kick: Look,
  placeM: GroundXyM,
  { withinM, lookBackSec }: ImageRuleSettings['rest'],
): number {
  let restingSinceSec = kick.ptsSec;
  for (let index = kick.index - 1; index >= 0; index--) {
    const look = looks[index];
    if (look === undefined || look.sceneId !== kick.sceneId || kick.ptsSec - look.ptsSec > lookBackSec) break;
    if (look.ball === null || look.ball.isBridged) continue;
    const isKick = kick.ptsSec - look.ptsSec <= KICK_SEC;
    if (apartM(look.ball.atM, placeM) > (isKick ? 2 * withinM : withinM)) break;
    restingSinceSec = look.ptsSec;
  }
  return kick.ptsSec - restingSinceSec;
}
