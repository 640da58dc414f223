import { useQuery } from '@tanstack/react-query';
import { parseSpriteVtt, type SpriteCue } from './sprite-vtt.ts';

const NONE: readonly SpriteCue[] = [];

/** Thumbnails of a match; none when they cannot be had, which is no reason to disturb anyone. */
export function useSprite(vttUrl: string): readonly SpriteCue[] {
  const { data } = useQuery({
    queryKey: ['sprite', vttUrl],
    queryFn: async ({ signal }) => {
      const response = await fetch(vttUrl, { signal });
      return response.ok ? parseSpriteVtt(await response.text(), vttUrl) : NONE;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  return data ?? NONE;
}
