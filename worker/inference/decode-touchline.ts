import { isPeak } from './map-peaks.ts';
import { type DecodeRequest, type NetworkOutput, outputTensor, type RawDetection } from './network-output.ts';
import { anchorsOf } from './yolox-anchors.ts';

/** Centre offset, log size and objectness stand before the class scores. */
const HEAD = 5;
/** The ball's map is this many times smaller than the input. */
const BALL_STRIDE = 4;

/**
 * Our own detector. `people` [1, anchors, 5 + classes]: centre offset and log size in cells, objectness and class scores 0..1; `ball`
 * [1, 4, H/4, W/4]: chance 0..1, centre offset x and y, log width, in cells. Width and height of the input are multiples of 32.
 * @throws {RangeError} when an output is missing or does not fit the input
 */
export function decodeTouchline(output: NetworkOutput, request: DecodeRequest): RawDetection[] {
  return [...peopleOf(output, request), ...ballsOf(output, request)];
}

function* peopleOf(output: NetworkOutput, request: DecodeRequest): Generator<RawDetection> {
  const { dims, data } = outputTensor(output, 'people', 3);
  const [, anchors = 0, columns = 0] = dims;
  const { inputWidthPx, inputHeightPx, classes } = request;
  const kinds = classes.filter((name) => name !== 'ball');
  const columnOf = {
    player: HEAD + kinds.indexOf('player'),
    goalkeeper: HEAD + kinds.indexOf('goalkeeper'),
    referee: HEAD + kinds.indexOf('referee'),
  };
  const lowest = Math.min(...kinds.flatMap((name) => (name ? [request.minConfidence(name)] : [])));
  let index = 0;
  for (const { x, y, stride } of anchorsOf(inputWidthPx, inputHeightPx)) {
    const at = index * columns;
    index += 1;
    const objectness = data[at + HEAD - 1] ?? 0;
    if (objectness < lowest) continue;
    const best = kinds.reduce(
      (most, _, kind) => ((data[at + HEAD + kind] ?? 0) > (data[at + HEAD + most] ?? 0) ? kind : most),
      0,
    );
    const className = kinds[best];
    const confidence = Math.min(1, objectness * (data[at + HEAD + best] ?? 0));
    if (!className || confidence < request.minConfidence(className)) continue;
    const width = Math.exp(data[at + 2] ?? 0) * stride;
    const height = Math.exp(data[at + 3] ?? 0) * stride;
    const left = ((data[at] ?? 0) + x) * stride - width / 2;
    const top = ((data[at + 1] ?? 0) + y) * stride - height / 2;
    yield {
      className,
      confidence,
      kindConfidences: {
        player: objectness * (data[at + columnOf.player] ?? 0),
        goalkeeper: objectness * (data[at + columnOf.goalkeeper] ?? 0),
        referee: objectness * (data[at + columnOf.referee] ?? 0),
      },
      bboxXywhNorm: [left / inputWidthPx, top / inputHeightPx, width / inputWidthPx, height / inputHeightPx],
    };
  }
  if (index !== anchors) throw new RangeError(`Expected ${index} anchors for this input, found ${anchors}.`);
}

function* ballsOf(output: NetworkOutput, request: DecodeRequest): Generator<RawDetection> {
  const { dims, data } = outputTensor(output, 'ball', 4);
  const [, , rows = 0, columns = 0] = dims;
  const { inputWidthPx, inputHeightPx } = request;
  const area = rows * columns;
  const map = data.subarray(0, area);
  const minConfidence = request.minConfidence('ball');
  for (let at = 0; at < area; at++) {
    const confidence = map[at] ?? 0;
    if (confidence < minConfidence || !isPeak(map, at, columns, rows)) continue;
    const x = ((at % columns) + (data[area + at] ?? 0)) * BALL_STRIDE;
    const y = (Math.floor(at / columns) + (data[2 * area + at] ?? 0)) * BALL_STRIDE;
    const size = Math.exp(data[3 * area + at] ?? 0) * BALL_STRIDE;
    yield {
      className: 'ball',
      confidence: Math.min(1, confidence),
      bboxXywhNorm: [
        (x - size / 2) / inputWidthPx,
        (y - size / 2) / inputHeightPx,
        size / inputWidthPx,
        size / inputHeightPx,
      ],
    };
  }
}
