import type { ModelEntry } from '../../lib/contracts/model-manifest.ts';
import type { PixelPlanes } from '../../lib/domain/colour.ts';
import type { LookRequest } from '../../lib/ports/detector.ts';
import { decodeTouchline } from './decode-touchline.ts';
import { decodeYolox } from './decode-yolox.ts';
import type { RawDetection } from './network-output.ts';
import { openProfile } from './provider-profile.ts';
import { openSession } from './session.ts';

const DECODERS = { yolox: decodeYolox, touchline: decodeTouchline } as const;
type DetectorLayout = keyof typeof DECODERS;

/** Side of the warm-up picture in input multiples: enough to run every kernel once. */
const WARM_UP_MULTIPLES = 4;

type Limits = Pick<LookRequest, 'minPersonConfidence' | 'minBallConfidence'>;

export type Network = {
  /** Where the warm-up ran, as ONNX Runtime's own profile says; null when it was not asked for. */
  readonly executionProvider: string | null;
  detect(picture: PixelPlanes, limits: Limits): Promise<RawDetection[]>;
  close(): Promise<void>;
};

export async function openNetwork(entry: ModelEntry, model: Uint8Array, reportsProvider: boolean): Promise<Network> {
  const decode = DECODERS[detectorLayout(entry)];
  const profile = reportsProvider ? await openProfile() : null;
  const session = await openSession(entry, model, profile?.sessionOptions);
  const detect: Network['detect'] = async ({ widthPx, heightPx, planesGbr }, limits) =>
    decode(await session.run(planesGbr, { count: 1, widthPx, heightPx }), {
      classes: entry.classes,
      inputWidthPx: widthPx,
      inputHeightPx: heightPx,
      minConfidence: (name) => (name === 'ball' ? limits.minBallConfidence : limits.minPersonConfidence),
    });
  const side = entry.input.multipleOfPx * WARM_UP_MULTIPLES;
  const blank = { widthPx: side, heightPx: side, planesGbr: new Uint8Array(3 * side * side) };
  await detect(blank, { minPersonConfidence: 0.5, minBallConfidence: 0.5 });
  return { executionProvider: (await profile?.close(session.inner)) ?? null, detect, close: session.release };
}

function detectorLayout({ name, layout }: ModelEntry): DetectorLayout {
  if (layout in DECODERS) return layout as DetectorLayout;
  throw new RangeError(`"${name}" is no detector: its layout is ${layout}.`);
}
