import { availableParallelism } from 'node:os';
import { type FrameRate, framesPerSecond } from '../../lib/domain/time.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';

/** More threads than this cost memory (each holds pictures) and bring little. */
const MAX_THREADS = 8;
export const ENCODER_THREADS = String(Math.min(MAX_THREADS, availableParallelism()));

/** Ticks a second of every video track we write: fine enough for any source's timestamps. */
export const VIDEO_TICKS_PER_SEC = 90_000;
export const AUDIO_RATE_HZ = 48_000;

/** Seconds as FFmpeg takes them: never 1e-7. */
export function ffSec(sec: number): string {
  return sec.toFixed(6);
}

/** Size as shown, at most so high, never enlarged, both even (4:2:0 needs it). */
export function fittedSizePx(
  video: Pick<ProbedVideo, 'widthPx' | 'heightPx'>,
  maxHeightPx: number,
): { widthPx: number; heightPx: number } {
  const heightPx = Math.min(video.heightPx, maxHeightPx);
  const even = (px: number) => Math.max(2, Math.round(px / 2) * 2);
  const fit = { widthPx: even((video.widthPx * heightPx) / video.heightPx), heightPx: even(heightPx) };
  // An odd source would grow by a pixel.
  return {
    widthPx: Math.min(fit.widthPx, evenBelow(video.widthPx)),
    heightPx: Math.min(fit.heightPx, evenBelow(video.heightPx)),
  };
}

function evenBelow(px: number): number {
  return Math.max(2, px - (px % 2));
}

/** Frames in a second at most, for a group of pictures that lasts no longer. */
export function framesWithin(sec: number, rate: FrameRate): number {
  return Math.max(1, Math.floor(framesPerSecond(rate) * sec));
}

/** Square pixels, 8 bits, 4:2:0: what every browser and television plays. */
export function pictureFilters(sizePx: { readonly widthPx: number; readonly heightPx: number }): readonly string[] {
  return [`scale=${sizePx.widthPx}:${sizePx.heightPx}:flags=bilinear`, 'setsar=1', 'format=yuv420p'];
}

/** Timestamps as they came: neither frames nor times are bent to a steady rate. */
export const KEEP_TIMESTAMPS = [
  '-fps_mode', // MP4 is steady by default: with so fine a clock FFmpeg would fill every tick with a frame
  'vfr',
  '-enc_time_base',
  `1:${VIDEO_TICKS_PER_SEC}`,
  '-video_track_timescale',
  String(VIDEO_TICKS_PER_SEC),
] as const;

/** Two channels at 48 kHz from the start, gaps in the sound filled with silence. */
export const SOUND_FILTERS = [
  `aresample=${AUDIO_RATE_HZ}:async=1:first_pts=0`,
  `aformat=sample_rates=${AUDIO_RATE_HZ}:channel_layouts=stereo`,
] as const;

/**
 * FFmpeg's default coder beside `fast`, on 229 s of a broadcast at this rate: 9.0 and 2.4 CPU s; noise of the middle channel 31 and 39 dB below the sound
 * at 200 Hz, 24 and 33 at 1 kHz, 12 and 15 at 6 kHz. Above 9 kHz what differs between the channels is coarser.
 */
export const AAC_OPTIONS = [
  ...['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '128k', '-ar', String(AUDIO_RATE_HZ), '-ac', '2'],
] as const;

/** Silence as an input, so that a video without sound gets a track like any other. */
export function silenceInput(durationSec: number): { options: readonly string[]; source: string } {
  return {
    options: ['-f', 'lavfi', '-t', ffSec(durationSec)],
    source: `anullsrc=sample_rate=${AUDIO_RATE_HZ}:channel_layout=stereo`,
  };
}

/** An MP4 that plays before it is loaded to the end. */
export const MP4_OPTIONS = ['-movflags', '+faststart', '-f', 'mp4'] as const;
