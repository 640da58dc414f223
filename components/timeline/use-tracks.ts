import { useCallback, useMemo } from 'react';
import type { SceneView } from '../../lib/contracts/scenes.ts';
import { soundCues } from '../../lib/domain/sound/sound-cues.ts';
import type { SoundCurve } from '../../lib/domain/sound/sound-curve.ts';
import { cutsOf, sceneNoteAt } from './scene-words.ts';
import { useScenes } from './use-scenes.ts';
import { useSound } from './use-sound.ts';

/** What of a match runs along beside its events. */
export type MatchTracks = {
  /** null: none, or not there yet. */
  readonly curve: SoundCurve | null;
  /** Why there is no sound to show, once that is known. */
  readonly soundWord: string | null;
  readonly whistlesSec: readonly number[];
  readonly scenes: readonly SceneView[];
  readonly cutsSec: readonly number[];
  /** What the picture shows at a moment, where that is not play. */
  readonly noteAt: (sec: number) => string | null;
};

export function useTracks(jobId: string, soundUrl: string | null): MatchTracks {
  const { curve, word } = useSound(soundUrl);
  const scenes = useScenes(jobId);
  const whistlesSec = useMemo(() => (curve ? soundCues(curve).whistlesSec : []), [curve]);
  const cutsSec = useMemo(() => cutsOf(scenes), [scenes]);
  const noteAt = useCallback((sec: number) => sceneNoteAt(scenes, sec), [scenes]);
  return { curve, soundWord: word, whistlesSec, scenes, cutsSec, noteAt };
}
