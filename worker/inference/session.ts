import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelEntry } from '../../lib/contracts/model-manifest.ts';
import type { NetworkOutput, OutputTensor } from './network-output.ts';

/** A loaded network on one thread. */
export type Session = {
  /** @param planes  `count` pictures [count, 3, heightPx, widthPx] one behind the other */
  run(
    planes: Uint8Array,
    size: { readonly count: number; readonly widthPx: number; readonly heightPx: number },
  ): Promise<NetworkOutput>;
  release(): Promise<void>;
  /** For a profile that ends with it. */
  readonly inner: InferenceSession;
};

/** One thread: two threads in one session are slower than two sessions with one each. */
export async function openSession(
  entry: Pick<ModelEntry, 'input'>,
  model: Uint8Array,
  options: InferenceSession.SessionOptions = {},
): Promise<Session> {
  const inner = await InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    ...options,
  });
  return {
    inner,
    async run(planes, { count, widthPx, heightPx }) {
      const input = new Tensor('uint8', planes, [count, 3, heightPx, widthPx]);
      const results = await inner.run({ [entry.input.name]: input });
      const output: Record<string, OutputTensor> = {};
      for (const [name, { dims, data }] of Object.entries(results)) {
        if (data instanceof Float32Array) output[name] = { dims, data };
      }
      return output;
    },
    release: () => inner.release(),
  };
}
