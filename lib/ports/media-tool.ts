import type { CropPoint } from '../domain/crop-path.ts';
import type { ReelShape } from '../domain/reel-shape.ts';
import type { FrameRate } from '../domain/time.ts';

/** A picture with which a copy may begin: when it is shown, when it is decoded (earlier where frames are reordered), how many are stored before it. */
export type KeyFrame = { readonly ptsSec: number; readonly dtsSec: number; readonly storedBefore: number };

/** What a probe found; sizes as shown (after rotation), times in presentation seconds. */
export type ProbedVideo = {
  readonly durationSec: number;
  readonly frameRate: FrameRate;
  readonly isVariableFrameRate: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly codec: 'h264' | 'hevc';
  readonly bitDepth: number;
  readonly rotationDeg: number;
  readonly sizeBytes: number;
  readonly hasAudio: boolean;
  /** Presentation time of every shown frame, rising, seconds; index = frame_number. */
  readonly framePtsSec: Float64Array;
  /** In the order of time; hidden ones are left out. Missing in what was probed by an earlier version. */
  readonly keyFrames?: readonly KeyFrame[] | undefined;
};

/** A picture ready for the network: planes G, B, R of `widthPx * heightPx` bytes each (FFmpeg's gbrp). */
export type RawFrame = {
  readonly frameNumber: number;
  readonly ptsSec: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly planesGbr: Uint8Array;
  /** Memory of a picture that nobody reads any more, for a later one: megabytes a look, which the garbage collector need not see. */
  readonly giveBack?: (planesGbr: Uint8Array) => void;
};

export type OnProgress = (doneSec: number) => void;

/** A clip as it will stand in a reel. */
export type ReelClip = {
  readonly startSec: number;
  readonly endSec: number;
  /** "12:03 Diving save": chapter, subtitle and (optionally) burned-in text. */
  readonly title: string;
  /** Where the middle of an upright reel's window is; without it, in the middle of the picture. */
  readonly cropPath?: readonly CropPoint[];
};

/** Words of the card before the first clip, the most important first. */
export type TitleCard = { readonly title: string; readonly lines: readonly string[] };

export type Chapter = { readonly startSec: number; readonly endSec: number; readonly title: string };

/** A part of a match as it lies in a finished reel, under a name of all that can be seen in it: from where there, and how many pictures. */
export type ReelPiece = { readonly name: string; readonly atSec: number; readonly frames: number };
/** The same with the reel's file: its pictures can be taken from there. */
export type MadePiece = ReelPiece & { readonly path: string };

/** A finished and probed reel. */
export type RenderedReel = {
  readonly durationSec: number;
  readonly sizeBytes: number;
  readonly chapters: readonly Chapter[];
  readonly notes: readonly string[];
  /** What a later reel can take from it, of what was encoded. */
  readonly pieces?: readonly ReelPiece[];
};

/** Several files as one video, and where each begins and how much of it each fills, presentation seconds. */
export type JoinedVideo = {
  readonly video: ProbedVideo;
  readonly startsSec: readonly number[];
  readonly lengthsSec: readonly number[];
  readonly notes: readonly string[];
};

/** All that touches video and audio. Every call takes a `signal` and throws `AppError` (`unsupported_media`, `broken_media`, `missing_tool`, `cancelled`). */
export interface MediaTool {
  /** "ffmpeg version 5.1.9 …", first line of what the program says of itself. @throws {AppError} `missing_tool` */
  version(): Promise<string>;
  probe(path: string, signal?: AbortSignal): Promise<ProbedVideo>;
  /** sha256 (hex) of the file, read in a stream. */
  hash(path: string, signal?: AbortSignal, onBytes?: (bytes: number) => void): Promise<string>;
  /**
   * Files one after the other as one MP4: every picture of each at its time behind those before, sound beside it, silence where a file has none.
   * Pictures are copied where all files agree, else encoded to the size and rate of the first one, with a note. `onProgress` tells seconds
   * of the whole. Unfinished work stands in `scratchDir`.
   * @throws {AppError} `disk_full` before anything is written, where there is no room
   */
  joinVideos(
    request: {
      parts: readonly { readonly source: string; readonly video: ProbedVideo }[];
      output: string;
      scratchDir: string;
    },
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<JoinedVideo>;
  /**
   * H.264 8-bit 4:2:0 with AAC (or silence where the source has none), faststart; a key frame at least every second. Pictures that browsers play
   * and seek as they are stored are copied: then up to half as high again as `maxHeightPx`, key frames up to 2.6 s apart.
   */
  makeProxy(
    request: { source: string; video: ProbedVideo; output: string; maxHeightPx: number },
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<void>;
  makePoster(request: { source: string; video: ProbedVideo; output: string }, signal?: AbortSignal): Promise<void>;
  /** Sheet of thumbnails from key frames only, and the WebVTT that says which part shows which seconds (`<spriteName>#xywh=`). */
  makeSprite(
    request: {
      source: string;
      video: ProbedVideo;
      output: string;
      outputVtt: string;
      everySec: number;
      spriteName: string;
    },
    signal?: AbortSignal,
  ): Promise<void>;
  /**
   * The first sound track as one channel, `rateHz` samples a second, full scale 1, from second 0 on; gaps are silent. Handed over in
   * blocks of `blockSamples`, the last one shorter. A block may be written over once the call has returned.
   */
  readSound(
    request: { source: string; rateHz: number; blockSamples: number },
    onBlock: (samples: Float32Array) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  /**
   * Frames of [startSec, endSec) sampled `sampleFps` times a second (null: every frame), scaled to `widthPx` (height follows,
   * both multiples of `multipleOfPx`). `frameNumber` and `ptsSec` are those of the source frame really shown.
   * `isThrifty`: the first frame of each step of 1 / sampleFps, counted from second 0, that can be had without decoding frames that
   * no other frame needs: half the cost of most videos, at times a few frames from where an even step would fall.
   */
  readFrames(
    request: {
      source: string;
      video: ProbedVideo;
      startSec: number;
      endSec: number;
      sampleFps: number | null;
      widthPx: number;
      multipleOfPx: number;
      isThrifty?: boolean;
    },
    signal?: AbortSignal,
  ): AsyncIterable<RawFrame>;
  /**
   * A still picture (JPEG, PNG, WebP, BMP) as one frame, number and time 0, scaled to `widthPx`. `isUsualWidth`: that is the width of a
   * 16:9 picture, others get as many pixels in all.
   * @throws {AppError} `unsupported_media`, `not_found`
   */
  readImage(
    request: { source: string; widthPx: number; multipleOfPx: number; isUsualWidth?: boolean },
    signal?: AbortSignal,
  ): Promise<RawFrame>;
  /**
   * The binding `extract_clip` and `concat_clips` in one breath: cut every clip, join them, write chapters and a subtitle track,
   * probe the result and throw `broken_media` unless duration, rising timestamps and streams are right.
   * With no clips, a short card that says so. What needs encoding (words in the picture, an upright shape) is left out of a stream copy, with a note.
   */
  renderReel(
    request: {
      source: string;
      video: ProbedVideo;
      clips: readonly ReelClip[];
      output: string;
      scratchDir: string;
      /**
       * Where several reels of one video keep what they share, and the ends of all their clips: what lies between is encoded once. `made`: pieces of
       * earlier reels, encoded alike; they are taken from there. One that turns out to be useless costs time, never the reel.
       */
      shared?: {
        readonly dir: string;
        readonly cutsSec: readonly number[];
        readonly made?: readonly MadePiece[] | undefined;
      };
      useStreamCopy: boolean;
      addTimestamps: boolean;
      /** Clock and event in the picture for the whole of each clip. */
      burnIn: boolean;
      /** The same for its first seconds. */
      lowerThird: boolean;
      shape: ReelShape;
      titleCard: TitleCard | null;
      maxHeightPx: number;
      emptyText: string;
      title: string;
    },
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<RenderedReel>;
}
