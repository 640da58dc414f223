import { z } from 'zod';
import { SCENE_KINDS } from '../domain/scenes/scene-kind.ts';

/** What the picture shows between two cuts. */
export const sceneSchema = z
  .object({ start_sec: z.number(), end_sec: z.number(), kind: z.enum(SCENE_KINDS) })
  .meta({ id: 'Scene' });
export type SceneView = z.infer<typeof sceneSchema>;

export const scenesReply = z.object({ scenes: z.array(sceneSchema) });
