import { z } from 'zod';

const numberText = z.coerce.number().optional().catch(undefined);

const streamSchema = z.object({
  index: z.int(),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sample_aspect_ratio: z.string().optional(),
  pix_fmt: z.string().optional(),
  r_frame_rate: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  time_base: z.string().optional(),
  duration: numberText,
  extradata_hash: z.string().optional(),
  channels: z.int().optional(),
  disposition: z.object({ attached_pic: z.int().optional() }).optional(),
  side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
});
export type ProbedStream = z.infer<typeof streamSchema>;

/** What we read of `ffprobe -show_format -show_streams -of json`; numbers that are missing or "N/A" are undefined. */
export const ffprobeAnswerSchema = z.object({
  streams: z.array(streamSchema).default([]),
  format: z
    .object({ start_time: numberText, duration: numberText })
    .default({ start_time: undefined, duration: undefined }),
});
export type FfprobeAnswer = z.infer<typeof ffprobeAnswerSchema>;

/** The first picture stream that is no cover: the one that FFmpeg calls `V:0`. */
export function mainVideoStream(answer: FfprobeAnswer): ProbedStream | null {
  const isVideo = (stream: ProbedStream) => stream.codec_type === 'video' && stream.disposition?.attached_pic !== 1;
  return answer.streams.find(isVideo) ?? null;
}

/** True when there is sound that FFmpeg can decode. */
export function hasSound(answer: FfprobeAnswer): boolean {
  return answer.streams.some(
    (stream) => stream.codec_type === 'audio' && stream.codec_name !== undefined && (stream.channels ?? 0) > 0,
  );
}

/** Clockwise turn before showing, degrees: 0, 90, 180 or 270. */
export function rotationOf(stream: ProbedStream): number {
  const counterClockwise = stream.side_data_list?.find((data) => data.rotation !== undefined)?.rotation ?? 0;
  return (((Math.round(-counterClockwise / 90) * 90) % 360) + 360) % 360;
}

/** Size as shown: square pixels, after rotation. */
export function shownSizePx(stream: ProbedStream): { widthPx: number; heightPx: number } {
  const [sarWidth = 1, sarHeight = 1] = (stream.sample_aspect_ratio ?? '').split(':').map(Number);
  const stretch = sarWidth > 0 && sarHeight > 0 ? sarWidth / sarHeight : 1;
  const widthPx = Math.round((stream.width ?? 0) * stretch);
  const heightPx = stream.height ?? 0;
  return rotationOf(stream) % 180 === 0 ? { widthPx, heightPx } : { widthPx: heightPx, heightPx: widthPx };
}

/** Bits per sample from the pixel format's name: yuv420p10le is 10. */
export function bitDepthOf(stream: ProbedStream): number {
  const depth = /p(\d{2})(le|be)$/.exec(stream.pix_fmt ?? '')?.[1];
  return depth === undefined ? 8 : Number(depth);
}
