import type { SceneView } from '../../lib/contracts/scenes.ts';
import type { SceneKind } from '../../lib/domain/scenes/scene-kind.ts';

export const SCENE_WORDS: Readonly<Record<SceneKind, string>> = {
  tactical: 'play',
  close_up: 'close-up',
  graphic: 'graphics',
  replay: 'replay',
};

/** What the picture shows at a moment, where that is not play; null where it is, or is not known. */
export function sceneNoteAt(scenes: readonly SceneView[], sec: number): string | null {
  const scene = scenes.findLast(({ start_sec }) => start_sec <= sec);
  return scene && scene.kind !== 'tactical' ? SCENE_WORDS[scene.kind] : null;
}

/** Moments at which the picture cuts: where a scene begins, but for the first. */
export const cutsOf = (scenes: readonly SceneView[]): readonly number[] =>
  scenes.slice(1).map(({ start_sec }) => start_sec);

/** All of it in one sentence, for those who do not see the ticks. */
export function scenesSentence(scenes: readonly SceneView[]): string {
  const count = (kind: SceneKind) => scenes.filter((scene) => scene.kind === kind).length;
  const others = (['close_up', 'graphic', 'replay'] as const).filter((kind) => count(kind) > 0);
  const rest = others.map((kind) => `${SCENE_WORDS[kind]} ${count(kind)} times`).join(', ');
  return `The picture cuts ${scenes.length - 1} times${rest ? `; ${rest}` : ''}`;
}
