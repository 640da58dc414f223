import type { PlayFrame } from '../play.ts';
import type { SceneKind } from './scene-kind.ts';

/** A passage between two cuts, presentation seconds. */
export type SceneSpan = { readonly startSec: number; readonly endSec: number; readonly kind: SceneKind };
export type SceneMoment = Pick<PlayFrame, 'ptsSec' | 'sceneId' | 'sceneKind'>;

/**
 * The passages of a match, told from moments in the order of time; each ends where the next begins, the last at its last moment.
 * As exact as the moments are close: a cut lies up to one step before the start given here.
 */
export class SceneSpans {
  readonly #spans: { startSec: number; endSec: number; kind: SceneKind }[] = [];
  #sceneId: number | null = null;

  see({ ptsSec, sceneId, sceneKind }: SceneMoment): void {
    const last = this.#spans.at(-1);
    if (last) last.endSec = ptsSec;
    if (sceneId === this.#sceneId) return;
    this.#sceneId = sceneId;
    this.#spans.push({ startSec: ptsSec, endSec: ptsSec, kind: sceneKind ?? 'tactical' });
  }

  all(): readonly SceneSpan[] {
    return this.#spans;
  }
}
