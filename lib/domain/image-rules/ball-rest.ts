import { apartM, type Look, type PlaneXyM } from './image-play.ts';
import type { ImageRuleSettings } from './settings.ts';

/** In the last looks the ball may already be on its way, and the kicker's leg shakes its box. */
const KICK_SEC = 0.45;
const KICK_SHARE = 3;
/** The kicker may hide it for so long before; longer, it may have been brought there. */
const HIDDEN_SEC = 1;

/** How long the ball had been lying at this place before a look, seconds; 0 when it came from somewhere. */
export function restBeforeSec(
  looks: readonly Look[],
  kick: Look,
  placeM: PlaneXyM,
  { withinM, lookBackSec }: ImageRuleSettings['rest'],
): number {
  let restingSinceSec = kick.ptsSec;
  let atM = placeM;
  for (let index = kick.index - 1; index >= 0; index--) {
    const look = looks[index];
    if (look === undefined || look.sceneId !== kick.sceneId || kick.ptsSec - look.ptsSec > lookBackSec) break;
    if (look.ball === null || look.ball.isBridged) continue;
    // Where the kicker hid it, the last look at it may be older.
    const agoSec = kick.ptsSec - look.ptsSec;
    const isKick = agoSec <= KICK_SEC || (restingSinceSec === kick.ptsSec && agoSec <= HIDDEN_SEC);
    if (apartM(look.ball.planeM, atM) > (isKick ? KICK_SHARE * withinM : withinM)) break;
    if (isKick) atM = look.ball.planeM;
    restingSinceSec = look.ptsSec;
  }
  return kick.ptsSec - restingSinceSec;
}
