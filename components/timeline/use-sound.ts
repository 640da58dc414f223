import { useQuery } from '@tanstack/react-query';
import { soundCurveSchema } from '../../lib/contracts/artifacts.ts';
import type { SoundCurve } from '../../lib/domain/sound/sound-curve.ts';
import { requestJson } from '../api/request.ts';

/** `curve` null: not there yet, or never. `word`: why there is none, once that is known. */
export type Sound = { readonly curve: SoundCurve | null; readonly word: string | null };

/** The curve of a match's sound; that it cannot be had is no reason to disturb anyone. */
export function useSound(soundUrl: string | null): Sound {
  const { data, isError } = useQuery({
    queryKey: ['sound', soundUrl],
    queryFn: ({ signal }) => requestJson(soundCurveSchema, soundUrl ?? '', { signal }),
    enabled: soundUrl !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  if (soundUrl === null) return { curve: null, word: 'The sound was not kept when this match was read.' };
  if (isError) return { curve: null, word: 'The sound cannot be shown now.' };
  if (data?.levelDb.length === 0) return { curve: null, word: 'This video has no sound.' };
  return { curve: data ?? null, word: null };
}
