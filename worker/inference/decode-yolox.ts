import type { DecodeRequest, NetworkOutput, RawDetection } from './network-output.ts';
import { outputTensor } from './network-output.ts';
import { anchorsOf } from './yolox-anchors.ts';

/** x, y, width, height, objectness stand before the class scores. */
const HEAD = 5;

/**
 * `output` [1, anchors, 5 + classes]: centre offset and log size in cells, then objectness and class scores 0..1. Width and height of the input are multiples of 32.
 * @throws {RangeError} when the output is missing or its anchors do not fit the input
 */
export function decodeYolox(output: NetworkOutput, request: DecodeRequest): RawDetection[] {
  const { dims, data } = outputTensor(output, 'output', 3);
  const [, anchors = 0, columns = 0] = dims;
  const { inputWidthPx, inputHeightPx, classes } = request;
  const lowest = Math.min(...classes.flatMap((name) => (name ? [request.minConfidence(name)] : [])));
  const found: RawDetection[] = [];
  let index = 0;
  for (const { x, y, stride } of anchorsOf(inputWidthPx, inputHeightPx)) {
    const at = index * columns;
    index += 1;
    const objectness = data[at + 4] ?? 0;
    if (objectness < lowest) continue;
    const width = Math.exp(data[at + 2] ?? 0) * stride;
    const height = Math.exp(data[at + 3] ?? 0) * stride;
    const left = ((data[at] ?? 0) + x) * stride - width / 2;
    const top = ((data[at + 1] ?? 0) + y) * stride - height / 2;
    for (const [channel, className] of classes.entries()) {
      const confidence = objectness * (data[at + HEAD + channel] ?? 0);
      if (!className || confidence < request.minConfidence(className)) continue;
      const bboxXywhNorm = [
        left / inputWidthPx,
        top / inputHeightPx,
        width / inputWidthPx,
        height / inputHeightPx,
      ] as const;
      found.push({ className, confidence: Math.min(1, confidence), bboxXywhNorm });
    }
  }
  if (index !== anchors) throw new RangeError(`Expected ${index} anchors for this input, found ${anchors}.`);
  return found;
}
