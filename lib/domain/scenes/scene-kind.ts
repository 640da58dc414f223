/**
 * What a passage between two cuts shows: play from where it can be judged, somebody near, no play at all (full-screen graphics,
 * crowd, black), or play that was shown before.
 */
export const SCENE_KINDS = ['tactical', 'close_up', 'graphic', 'replay'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** Whether rules may read a moment as play. Moments without a kind come from positional data, which has no pictures. */
export function isPlay(moment: { readonly sceneKind?: SceneKind | undefined }): boolean {
  return moment.sceneKind === undefined || moment.sceneKind === 'tactical';
}
