import { availableParallelism } from 'node:os';
import { AppError } from '../../lib/domain/errors.ts';
import type { FrameLook, FrameLooker, LookRequest } from '../../lib/ports/detector.ts';
import type { Logger } from '../../lib/ports/logger.ts';
import type { RawFrame } from '../../lib/ports/media-tool.ts';
import { type LookThread, startLookThread } from './look-thread-handle.ts';
import { loadModel } from './model-store.ts';

export type FrameLookerRequest = {
  readonly modelsDir: string;
  readonly modelName: string;
  /** 0: one per core. */
  readonly threads: number;
  readonly logger: Logger;
  /** May a model that is not there be fetched? The shipped one never needs it. */
  readonly allowDownload?: boolean;
};

/**
 * Load and prove the model, start the threads and warm them up.
 * @throws {AppError} `missing_model`; `internal` when a thread does not start
 */
export async function createFrameLooker(request: FrameLookerRequest): Promise<FrameLooker> {
  const startedMs = performance.now();
  const { modelsDir, modelName, logger, allowDownload = false } = request;
  const load = (name: string) => loadModel({ modelsDir, modelName: name, allowDownload, logger });
  const detector = await load(modelName);
  const { entry } = detector;
  const secondLook = entry.secondLook === undefined ? null : await load(entry.secondLook);
  const count = request.threads > 0 ? request.threads : availableParallelism();
  const starts = await Promise.allSettled(
    Array.from({ length: count }, (_, index) =>
      startLookThread({ detector, secondLook, reportsProvider: index === 0 }),
    ),
  );
  const threads = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failure = starts.find((start) => start.status === 'rejected');
  const close = async () => {
    await Promise.all(threads.map((thread) => thread.close()));
  };
  if (failure) {
    await close();
    throw new AppError('internal', 'The detector could not be started.', { cause: failure.reason });
  }
  const executionProvider = threads.find((thread) => thread.executionProvider)?.executionProvider ?? 'unknown';
  logger.info(
    { model: entry.name, threads: count, executionProvider, elapsedMs: Math.round(performance.now() - startedMs) },
    'Detector ready',
  );
  return {
    threads: count,
    executionProvider,
    models: [entry, ...(secondLook ? [secondLook.entry] : [])].map(({ name, sha256 }) => ({ name, sha256 })),
    inputMultipleOfPx: entry.input.multipleOfPx,
    look: (frame, asked) => lookOn(leastBusy(threads), frame, asked, entry.input.multipleOfPx),
    close,
  };
}

function leastBusy(threads: readonly LookThread[]): LookThread {
  const [first] = threads.toSorted((a, b) => a.waiting - b.waiting);
  if (!first) throw new AppError('internal', 'The detector has no thread.');
  return first;
}

async function lookOn(
  thread: LookThread,
  frame: RawFrame,
  request: LookRequest,
  multipleOfPx: number,
): Promise<FrameLook> {
  const { widthPx, heightPx, planesGbr } = frame;
  const expected = 3 * widthPx * heightPx;
  if (widthPx % multipleOfPx !== 0 || heightPx % multipleOfPx !== 0 || planesGbr.byteLength !== expected) {
    const found = `${widthPx}x${heightPx} with ${planesGbr.byteLength} bytes`;
    throw new AppError(
      'invalid_input',
      `A picture must be a multiple of ${multipleOfPx} pixels on both sides: ${found}.`,
    );
  }
  return thread.look(frame, request);
}
