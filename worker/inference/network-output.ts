import type { BboxXywhNorm } from '../../lib/domain/box.ts';
import type { ClassName } from '../../lib/domain/event.ts';
import type { KindConfidences } from '../../lib/domain/judges/person-evidence.ts';

/** One output tensor, without ONNX Runtime's type. */
export type OutputTensor = { readonly dims: readonly number[]; readonly data: Float32Array };
export type NetworkOutput = Readonly<Record<string, OutputTensor>>;

/** What a network saw, before doubles are removed. */
export type RawDetection = {
  readonly className: ClassName;
  readonly confidence: number;
  readonly bboxXywhNorm: BboxXywhNorm;
  /** Of a ball: what the second look says, 0..1; absent where none was taken. */
  readonly secondConfidence?: number;
  /** What it thinks of each kind of person, where it tells them apart. */
  readonly kindConfidences?: KindConfidences;
};

export type DecodeRequest = {
  /** Order of the network's classes; null: not used. */
  readonly classes: readonly (ClassName | null)[];
  readonly inputWidthPx: number;
  readonly inputHeightPx: number;
  /** Lowest confidence worth keeping, per class. */
  readonly minConfidence: (className: ClassName) => number;
};

/**
 * The tensor of that name (or the only one).
 * @throws {RangeError} when it is absent or has other dimensions than the layout says
 */
export function outputTensor(output: NetworkOutput, name: string, rank: number): OutputTensor {
  const tensor = output[name];
  if (!tensor || tensor.dims.length !== rank) {
    const found = Object.entries(output).map(([key, { dims }]) => `${key}[${dims.join(',')}]`);
    throw new RangeError(`Expected output "${name}" with ${rank} dimensions, found ${found.join(' ') || 'none'}.`);
  }
  return tensor;
}
