import type { PlaceNorm } from '../../lib/domain/expected-ball.ts';
import type { FrameLook, FrameLooker } from '../../lib/ports/detector.ts';
import type { RawFrame } from '../../lib/ports/media-tool.ts';
import type { StageContext } from './stage.ts';

/** A look with the source frame that it was a look at. */
export type Looked = { readonly frame: Pick<RawFrame, 'frameNumber' | 'ptsSec'>; readonly look: FrameLook };

/** Frames in work for each thread: one that is looked at, and one that waits for it in the same thread. */
const FRAMES_A_THREAD = 2;

/** Keeps every thread in work; answers in the order of the frames. @param ballPlaceAt where the ball should be at that moment */
export async function* lookAhead(
  ctx: StageContext,
  looker: FrameLooker,
  frames: AsyncIterable<RawFrame>,
  ballPlaceAt: (ptsSec: number) => PlaceNorm | null = () => null,
): AsyncGenerator<Looked> {
  const limits = {
    minPersonConfidence: ctx.config.detect.minPersonConfidence,
    minBallConfidence: ctx.config.detect.minBallConfidence,
    secondLooks: ctx.config.detect.secondLooks,
  };
  const inWork: Promise<Looked>[] = [];
  try {
    for await (const { frameNumber, ptsSec, ...picture } of frames) {
      ctx.signal.throwIfAborted();
      const looking = looker.look(
        { frameNumber, ptsSec, ...picture },
        { ...limits, ballPlaceNorm: ballPlaceAt(ptsSec) },
      );
      inWork.push(looking.then((look) => ({ frame: { frameNumber, ptsSec }, look })));
      if (inWork.length > FRAMES_A_THREAD * looker.threads) yield await nextOf(inWork);
    }
    while (inWork.length > 0) yield await nextOf(inWork);
  } finally {
    // A failed or abandoned loop must not leave rejections nobody awaits.
    await Promise.allSettled(inWork);
  }
}

function nextOf(queue: Promise<Looked>[]): Promise<Looked> {
  const next = queue.shift();
  if (!next) throw new RangeError('nothing in work');
  return next;
}
