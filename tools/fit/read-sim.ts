import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LabelledBox } from '../../lib/domain/detection-scoring.ts';
import { readSimTruth } from '../quality/tracking/sim-truth.ts';
import type { TrueLook } from '../quality/tracking/true-look.ts';
import { type FoldPicture, openFold } from './read-fold.ts';

const EVERY_SEC = 10;
const FRAMES_A_SEC = 25;
/** Only the ball's middle is known; its size matters little. */
const BALL_WIDTH_NORM = 0.006;
const ASPECT = 16 / 9;

/** A few pictures of a simulated match that no weights were trained on, so that what is fitted serves such pictures too. */
export async function readSim(matchDir: string, modelsDir: string): Promise<FoldPicture[]> {
  const eyes = await openFold(modelsDir);
  const workDir = mkdtempSync(path.join(tmpdir(), 'touchline-sim-'));
  try {
    const found: FoldPicture[] = [];
    const { name, looks } = readSimTruth(matchDir, EVERY_SEC * FRAMES_A_SEC);
    for (const look of looks) {
      const source = path.join(workDir, 'picture.png');
      grabPicture(path.join(matchDir, 'video.mp4'), look.ptsSec, source);
      found.push(await eyes.look(source, name, labelsOf(look)));
    }
    return found;
  } finally {
    await eyes.close();
    rmSync(workDir, { recursive: true, force: true });
  }
}

function labelsOf({ people, ballXyNorm }: TrueLook): LabelledBox[] {
  const labels: LabelledBox[] = people.map(({ role, bboxXywhNorm }) => ({ className: role, bboxXywhNorm }));
  if (!ballXyNorm) return labels;
  const [x, y] = ballXyNorm;
  const height = BALL_WIDTH_NORM * ASPECT;
  const ball = [x - BALL_WIDTH_NORM / 2, y - height / 2, BALL_WIDTH_NORM, height] as const;
  return [...labels, { className: 'ball', bboxXywhNorm: ball }];
}

/** The picture shown at a time. @throws when FFmpeg fails */
function grabPicture(video: string, ptsSec: number, to: string): void {
  const words = ['-v', 'error', '-y', '-ss', ptsSec.toFixed(3), '-i', video, '-frames:v', '1', to];
  const { status, stderr } = spawnSync('ffmpeg', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`FFmpeg could not read ${video}: ${stderr}`);
}
