import type { KeyFrame, ProbedVideo } from '../../lib/ports/media-tool.ts';
import { type FfprobeAnswer, mainVideoStream } from './ffprobe-answer.ts';
import type { SourceFile } from './source-file.ts';

/** More than this a second stutters over a club's wireless network. */
const MAX_BITS_PER_SEC = 8_000_000;
/** A browser decodes from the key frame before: further apart, seeking feels slow. */
const MAX_KEY_FRAME_GAP_SEC = 2.6;
/** A picture so much higher than the review copy needs to be still costs less than encoding it anew. */
const MAX_HEIGHT_TIMES = 1.5;
/** Browsers disagree about videos that begin with a gap. */
const MAX_START_SEC = 0.001;

/** Whether browsers can play and seek the pictures of a file as they are stored. What its packets cannot tell is checked on the copy itself. */
export function playsAsStored(
  source: SourceFile,
  video: ProbedVideo,
  answer: FfprobeAnswer,
  maxHeightPx: number,
): boolean {
  const stream = mainVideoStream(answer);
  const isPlain = stream?.pix_fmt === 'yuv420p' && video.codec === 'h264' && video.bitDepth === 8;
  const isUpright = video.rotationDeg === 0 && stream?.width === video.widthPx;
  const bitsPerSec = (8 * video.sizeBytes) / Math.max(0.001, video.durationSec);
  return (
    (source.demuxer === 'mov' || source.demuxer === 'matroska') &&
    isPlain &&
    isUpright &&
    !video.isVariableFrameRate &&
    video.heightPx <= maxHeightPx * MAX_HEIGHT_TIMES &&
    bitsPerSec <= MAX_BITS_PER_SEC &&
    (video.framePtsSec[0] ?? 1) <= MAX_START_SEC
  );
}

/** Whether key frames lie near enough together for seeking, to the end of the video. */
export function seeksQuickly(keyFrames: readonly KeyFrame[], durationSec: number): boolean {
  const times = [...keyFrames.map(({ ptsSec }) => ptsSec), durationSec];
  return times.every((sec, index) => sec - (times[index - 1] ?? 0) <= MAX_KEY_FRAME_GAP_SEC);
}
