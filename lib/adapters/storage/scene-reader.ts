import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { playFrameSchema } from '../../contracts/artifacts.ts';
import { AppError } from '../../domain/errors.ts';
import { type SceneSpan, SceneSpans } from '../../domain/scenes/scene-spans.ts';
import type { ArtifactStore } from '../../ports/artifact-store.ts';
import type { SceneReader } from '../../ports/scene-reader.ts';

/** Matches whose scenes are kept; some hundred spans each. */
const MAX_KEPT = 64;
const momentSchema = playFrameSchema.pick({ ptsSec: true, sceneId: true, sceneKind: true });

/**
 * Scenes read out of tracks artifacts, which takes a second or two for a long match: once, when they are first asked for.
 * What stands under a key never changes, so what is kept is never stale.
 */
export function createSceneReader(store: Pick<ArtifactStore, 'localPath'>, maxKept: number = MAX_KEPT): SceneReader {
  const kept = new Map<string, Promise<readonly SceneSpan[]>>();
  return {
    scenes(artifactKey) {
      const scenes = kept.get(artifactKey) ?? readScenes(store, artifactKey);
      kept.delete(artifactKey);
      kept.set(artifactKey, scenes);
      for (const oldest of [...kept.keys()].slice(0, -maxKept)) kept.delete(oldest);
      scenes.catch(() => kept.delete(artifactKey));
      return scenes;
    },
  };
}

async function readScenes(store: Pick<ArtifactStore, 'localPath'>, artifactKey: string): Promise<readonly SceneSpan[]> {
  const source = createReadStream(await store.localPath(artifactKey));
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  const spans = new SceneSpans();
  try {
    const lines = createInterface({ input: source.pipe(unzipped), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const line of lines) if (line !== '') spans.see(momentSchema.parse(JSON.parse(line)));
    return spans.all();
  } catch (cause) {
    throw new AppError(
      'internal',
      'The stored scenes of this match cannot be read. Retry the job to make them again.',
      {
        cause,
      },
    );
  } finally {
    source.destroy();
  }
}
