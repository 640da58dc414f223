import { playFrameSchema } from '../../contracts/artifacts.ts';
import { AppError } from '../../domain/errors.ts';
import type { PlayFrame } from '../../domain/play.ts';
import type { ArtifactStore } from '../../ports/artifact-store.ts';
import type { TrackReader } from '../../ports/track-reader.ts';
import { linesAround, type PackedTracks, packTracks } from './packed-tracks.ts';

/** A few whole matches; the one asked for longest ago makes room. */
const MAX_KEPT_BYTES = 96 * 1024 * 1024;

/**
 * Spans of tracks from the artifact store. An artifact is unzipped once, when it is first asked for, and kept in packed pieces:
 * gzip cannot be read from its middle. What stands under a key never changes, so what is kept is never stale.
 */
export function createTrackReader(
  store: Pick<ArtifactStore, 'localPath'>,
  maxKeptBytes: number = MAX_KEPT_BYTES,
): TrackReader {
  const kept = new Map<string, Promise<PackedTracks>>();
  const bytesOf = new Map<string, number>();

  const makeRoom = () => {
    let bytes = [...bytesOf.values()].reduce((sum, size) => sum + size, 0);
    for (const key of [...kept.keys()].slice(0, -1)) {
      if (bytes <= maxKeptBytes) return;
      bytes -= bytesOf.get(key) ?? 0;
      kept.delete(key);
      bytesOf.delete(key);
    }
  };
  const read = async (key: string): Promise<PackedTracks> => {
    const tracks = await packTracks(await store.localPath(key));
    if (kept.has(key)) bytesOf.set(key, tracks.bytes);
    makeRoom();
    return tracks;
  };
  const packedTracks = (key: string): Promise<PackedTracks> => {
    const tracks = kept.get(key) ?? read(key);
    kept.delete(key);
    kept.set(key, tracks);
    return tracks;
  };

  return {
    async between(artifactKey, fromSec, toSec) {
      try {
        const lines = await linesAround(await packedTracks(artifactKey), fromSec, toSec);
        const frames = lines.map((line): PlayFrame => playFrameSchema.parse(JSON.parse(line)));
        return frames.filter(({ ptsSec }) => ptsSec >= fromSec && ptsSec < toSec);
      } catch (cause) {
        kept.delete(artifactKey);
        bytesOf.delete(artifactKey);
        if (cause instanceof AppError) throw cause;
        throw new AppError(
          'internal',
          'The stored tracks of this match cannot be read. Retry the job to make them again.',
          {
            cause,
          },
        );
      }
    },
  };
}
