import { isPeak } from './map-peaks.ts';
import type { DecodeRequest, NetworkOutput, OutputTensor, RawDetection } from './network-output.ts';
import { outputTensor } from './network-output.ts';

/** The maps are this many times smaller than the input. */
const STRIDE = 4;
/** Where in its cell a peak lies, input pixels: boxes stood half a pixel up and left of the true ones without it. */
const PEAK_OFFSET_PX = 0.5;

function boxAt(sides: OutputTensor, cell: number, x: number, y: number, request: DecodeRequest) {
  const area = (sides.dims[2] ?? 0) * (sides.dims[3] ?? 0);
  const side = (channel: number) => sides.data[channel * area + cell] ?? 0;
  const [middleX, middleY] = [x * STRIDE + PEAK_OFFSET_PX, y * STRIDE + PEAK_OFFSET_PX];
  const left = middleX - side(0);
  const top = middleY - side(1);
  const right = middleX + side(2);
  const bottom = middleY + side(3);
  const { inputWidthPx, inputHeightPx } = request;
  return [
    left / inputWidthPx,
    top / inputHeightPx,
    Math.max(0, right - left) / inputWidthPx,
    Math.max(0, bottom - top) / inputHeightPx,
  ] as const;
}

/**
 * `heat` [1, classes, H/4, W/4], 0..1, and `wh` [1, 4, H/4, W/4]: distances from the peak to left, top, right and bottom in input pixels.
 * @throws {RangeError} when an output is missing
 */
export function decodeCentreNet(output: NetworkOutput, request: DecodeRequest): RawDetection[] {
  const heat = outputTensor(output, 'heat', 4);
  const sides = outputTensor(output, 'wh', 4);
  const [, , rows = 0, columns = 0] = heat.dims;
  const found: RawDetection[] = [];
  for (const [channel, className] of request.classes.entries()) {
    if (!className) continue;
    const map = heat.data.subarray(channel * rows * columns, (channel + 1) * rows * columns);
    const minConfidence = request.minConfidence(className);
    for (let at = 0; at < map.length; at++) {
      const confidence = map[at] ?? 0;
      if (confidence < minConfidence) continue;
      const x = at % columns;
      const y = (at - x) / columns;
      if (!isPeak(map, at, columns, rows)) continue;
      found.push({ className, confidence: Math.min(1, confidence), bboxXywhNorm: boxAt(sides, at, x, y, request) });
    }
  }
  return found;
}
