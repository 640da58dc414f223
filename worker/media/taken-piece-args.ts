import { framesPerSecond } from '../../lib/domain/time.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { type ExactCut, exactSoundFilters, soundAndFile, soundFilters } from './clip-args.ts';
import { ffSec, silenceInput, VIDEO_TICKS_PER_SEC } from './encoding-args.ts';
import { inputGuards } from './probe-args.ts';
import { type FfmpegCommand, type FfmpegInput, withOutputs } from './run-ffmpeg.ts';
import { indexedSeek, type SeekArgs } from './seek-args.ts';
import { fileUrl, type SourceFile } from './source-file.ts';

/** A piece whose pictures are those of a finished reel from `atSec` on, and whose sound is the source's. */
export type TakenPiece = {
  readonly reel: SourceFile;
  readonly atSec: number;
  readonly source: SourceFile;
  readonly seek: SeekArgs;
  readonly cut: ExactCut;
  readonly output: string;
};

/** Pictures are stored in another order than they are shown: the last one may stand a little behind the end. */
const READ_ON_SEC = 1;

export function takenPiecesCommand(video: ProbedVideo, pieces: readonly TakenPiece[]): FfmpegCommand {
  const inputs: FfmpegInput[] = [];
  const add = (input: FfmpegInput) => inputs.push(input) - 1;
  const outputs = pieces.map(({ reel, atSec, source, seek, cut, output }) => {
    // Half a frame early: what stands before is left out, and no rounding can lose the first picture.
    const seekSec = Math.max(0, atSec - 0.5 / framesPerSecond(video.frameRate));
    // Taken back by so much and no more: were there no key frame, the check of the whole reel would find pictures late.
    const early = `${ffSec(atSec - seekSec)}/TB`;
    const inReel = indexedSeek({ seekSec, readSec: cut.lengthSec + READ_ON_SEC }).input;
    const picture = add({ options: [...inputGuards(reel.demuxer), ...inReel], source: fileUrl(reel.path) });
    const inSource = { options: [...inputGuards(source.demuxer), ...seek.input], source: fileUrl(source.path) };
    const sound = add(video.hasAudio ? inSource : silenceInput(cut.lengthSec));
    const sounds = video.hasAudio ? exactSoundFilters(seek, cut) : soundFilters(cut.lengthSec);
    return {
      options: [
        ...['-map', `${picture}:V:0`, '-c:v', 'copy', '-copypriorss:v', '0'],
        ...['-bsf:v', `noise=drop=gte(n\\,${cut.frames}),setts=pts=PTS-${early}:dts=DTS-${early}`],
        ...['-map', `${sound}:a:0`, '-af', sounds.join(',')],
        ...['-sn', '-dn', '-map_chapters', '-1', '-map_metadata', '-1', '-avoid_negative_ts', 'make_zero'],
        ...['-video_track_timescale', String(VIDEO_TICKS_PER_SEC), ...soundAndFile('pcm')],
      ],
      output: fileUrl(output),
    };
  });
  return withOutputs(inputs, outputs);
}
