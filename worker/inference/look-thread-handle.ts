import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../lib/domain/errors.ts';
import type { FrameLook, LookRequest } from '../../lib/ports/detector.ts';
import type { RawFrame } from '../../lib/ports/media-tool.ts';
import { FINISH, type LookOrder, type ThreadData, type ThreadReply } from './thread-messages.ts';

/** The outside of one thread. */
export type LookThread = {
  readonly executionProvider: string | null;
  /** Looks asked for and not yet answered. */
  readonly waiting: number;
  look(frame: RawFrame, request: LookRequest): Promise<FrameLook>;
  close(): Promise<void>;
};

/** Some orders, each a fraction of a second, may stand before the request to end. */
const FINISH_WITHIN_MS = 30_000;

type Waiting = { readonly frame: RawFrame; resolve(look: FrameLook): void; reject(error: AppError): void };

/** Resolves once the thread has warmed up. @throws {AppError} `internal` */
export async function startLookThread(data: ThreadData): Promise<LookThread> {
  const worker = new Worker(new URL('./look-thread.ts', import.meta.url), { workerData: data });
  const executionProvider = await warmedUp(worker);
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let ending: AppError | null = null;
  const failAll = (error: AppError) => {
    ending = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (reply: ThreadReply) => settle(waiting, reply));
  worker.on('error', (cause) => failAll(new AppError('internal', 'The detector stopped unexpectedly.', { cause })));
  worker.on('exit', () => failAll(ending ?? new AppError('cancelled', 'The detector was closed.')));
  return {
    executionProvider,
    get waiting() {
      return waiting.size;
    },
    look(frame, request) {
      return new Promise((resolve, reject) => {
        if (ending) return reject(ending);
        const id = nextId++;
        waiting.set(id, { frame, resolve, reject });
        const order = orderOf(id, frame, request);
        worker.postMessage(order, [order.planesGbr.buffer]);
      });
    },
    close: () => finish(worker),
  };
}

/**
 * A thread is asked to end, never torn down at work: terminating one inside ONNX Runtime throws where nobody can catch and takes
 * the whole process along. Only a thread that does not answer at all is terminated.
 */
async function finish(worker: Worker): Promise<void> {
  if (worker.threadId === -1) return;
  const ended = once(worker, 'exit');
  worker.postMessage(FINISH);
  const patience = AbortSignal.timeout(FINISH_WITHIN_MS);
  await Promise.race([ended, once(patience, 'abort')]);
  if (patience.aborted) await worker.terminate();
}

/** The buffer travels without a copy where the planes are all of it; a slice of a larger one is copied first. */
function orderOf(id: number, frame: RawFrame, request: LookRequest) {
  const { widthPx, heightPx, planesGbr } = frame;
  const { buffer, byteLength } = planesGbr;
  const owned = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return {
    id,
    widthPx,
    heightPx,
    planesGbr: owned ? new Uint8Array(buffer) : Uint8Array.from(planesGbr),
    request,
  } satisfies LookOrder;
}

function warmedUp(worker: Worker): Promise<string | null> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (reply: ThreadReply) => {
      worker.off('error', reject);
      if (reply.kind === 'ready') resolve(reply.executionProvider);
      else reject(new AppError('internal', 'The detector answered before it was ready.'));
    });
  });
}

function settle(waiting: Map<number, Waiting>, reply: ThreadReply): void {
  if (reply.kind === 'ready') return;
  const asked = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.kind === 'looked') {
    asked?.frame.giveBack?.(reply.planesGbr);
    asked?.resolve(reply.look);
  } else asked?.reject(new AppError('internal', 'The detector could not read a picture.', { cause: reply.reason }));
}
