import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelEntry } from '../../lib/contracts/model-manifest.ts';
import type { PixelPlanes } from '../../lib/domain/colour.ts';
import { decodeTouchline } from './decode-touchline.ts';
import { decodeYolox } from './decode-yolox.ts';
import type { NetworkOutput, OutputTensor, RawDetection } from './network-output.ts';
import { openProfile } from './provider-profile.ts';
import type { LookLimits } from './thread-messages.ts';

const DECODERS = { yolox: decodeYolox, touchline: decodeTouchline } as const;

/** Side of the warm-up picture in input multiples: enough to run every kernel once. */
const WARM_UP_MULTIPLES = 4;

export type Network = {
  /** Where the warm-up ran, as ONNX Runtime's own profile says; null when it was not asked for. */
  readonly executionProvider: string | null;
  detect(picture: PixelPlanes, limits: LookLimits): Promise<RawDetection[]>;
  close(): Promise<void>;
};

/** A session with one thread: two threads in one session are slower than two sessions with one each. */
export async function openNetwork(entry: ModelEntry, model: Uint8Array, reportsProvider: boolean): Promise<Network> {
  const profile = reportsProvider ? await openProfile() : null;
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    ...profile?.sessionOptions,
  });
  const detect: Network['detect'] = async (picture, limits) => {
    const output = await runSession(session, entry, picture);
    return DECODERS[entry.layout](output, {
      classes: entry.classes,
      inputWidthPx: picture.widthPx,
      inputHeightPx: picture.heightPx,
      minConfidence: (name) => (name === 'ball' ? limits.minBallConfidence : limits.minPersonConfidence),
    });
  };
  const side = entry.input.multipleOfPx * WARM_UP_MULTIPLES;
  const blank = { widthPx: side, heightPx: side, planesGbr: new Uint8Array(3 * side * side) };
  await detect(blank, { minPersonConfidence: 0.5, minBallConfidence: 0.5 });
  return { executionProvider: (await profile?.close(session)) ?? null, detect, close: () => session.release() };
}

async function runSession(session: InferenceSession, entry: ModelEntry, picture: PixelPlanes): Promise<NetworkOutput> {
  const { widthPx, heightPx, planesGbr } = picture;
  const input = new Tensor('uint8', planesGbr, [1, 3, heightPx, widthPx]);
  const results = await session.run({ [entry.input.name]: input });
  const output: Record<string, OutputTensor> = {};
  for (const [name, { dims, data }] of Object.entries(results)) {
    if (data instanceof Float32Array) output[name] = { dims, data };
  }
  return output;
}
