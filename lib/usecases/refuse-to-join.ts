import type { VideoFile } from '../contracts/job.ts';
import { AppError } from '../domain/errors.ts';

/**
 * Sizes, rates and encodings may differ; what cannot be one match is refused before anything is made. What is not known yet (a very
 * large file) is looked at again when it is read.
 * @throws {AppError} `invalid_input`
 */
export function refuseToJoin(videos: readonly VideoFile[]): void {
  for (const [index, video] of videos.entries()) {
    const before = videos.slice(0, index);
    const there = before.find(({ path }) => path === video.path);
    if (there) throw new AppError('invalid_input', `${video.filename} is there twice. Take one of the two out.`);
    const same = before.find(({ sha256 }) => sha256 !== '' && sha256 === video.sha256);
    if (same)
      throw new AppError(
        'invalid_input',
        `${video.filename} is the same recording as ${same.filename}, byte for byte. Take one of the two out.`,
      );
  }
  const known = videos.filter(({ height }) => height > 0);
  const upright = known.find(isUpright);
  const wide = known.find((video) => !isUpright(video));
  if (upright && wide)
    throw new AppError(
      'invalid_input',
      `${upright.filename} is upright (${sizeOf(upright)}) and ${wide.filename} is wide (${sizeOf(wide)}): they cannot be one picture. Submit them as matches of their own.`,
    );
}

const isUpright = ({ width, height }: VideoFile) => height > width;
const sizeOf = ({ width, height }: VideoFile) => `${width} × ${height}`;
