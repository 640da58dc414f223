import type { ModelEntry } from '../../lib/contracts/model-manifest.ts';
import type { FrameLook, LookRequest } from '../../lib/ports/detector.ts';

export type ModelData = { readonly entry: ModelEntry; readonly bytes: Uint8Array };

/** What a thread is born with. */
export type ThreadData = {
  readonly detector: ModelData;
  readonly secondLook: ModelData | null;
  /** One thread of the pool reports where its warm-up ran. */
  readonly reportsProvider: boolean;
};

/** One picture to look at; the planes' buffer is handed over, not copied. */
export type LookOrder = {
  readonly id: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly planesGbr: Uint8Array;
  readonly request: LookRequest;
};

/** After the orders before it have been answered, the thread lets go of its session and ends by itself. */
export const FINISH = 'finish';

export type ThreadReply =
  | { readonly kind: 'ready'; readonly executionProvider: string | null }
  | { readonly kind: 'looked'; readonly id: number; readonly look: FrameLook; readonly planesGbr: Uint8Array }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
