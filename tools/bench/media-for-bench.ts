import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ReelClip, RenderedReel } from '../../lib/ports/media-tool.ts';
import { createMediaTool } from '../../worker/media/media-tool.ts';

export const benchMedia = createMediaTool({
  logger: { info: () => undefined, warn: () => undefined, error: (what) => console.error(what) },
});

/** A reel as the worker makes it, of windows of our own. */
export async function renderPlain(
  source: string,
  windows: readonly { readonly startSec: number; readonly endSec: number }[],
  dir: string,
  useStreamCopy: boolean,
): Promise<RenderedReel & { readonly output: string }> {
  const scratchDir = path.join(dir, useStreamCopy ? 'copy' : 'exact');
  mkdirSync(scratchDir, { recursive: true });
  const output = path.join(scratchDir, 'reel.mp4');
  const video = await benchMedia.probe(source);
  const clips: ReelClip[] = windows.map((window, index) => ({ ...window, title: `clip ${index + 1}` }));
  const how = {
    useStreamCopy,
    addTimestamps: true,
    burnIn: false,
    lowerThird: false,
    shape: 'source',
    titleCard: null,
  } as const;
  const request = {
    source,
    video,
    clips,
    output,
    scratchDir,
    ...how,
    maxHeightPx: 1080,
    emptyText: 'nothing',
    title: 'Reel',
  };
  return { ...(await benchMedia.renderReel(request, () => undefined)), output };
}
