import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LabelledBox } from '../../lib/domain/detection-scoring.ts';
import type { BallScene } from '../../lib/domain/judges/ball-evidence.ts';
import { DEFAULT_LOOK } from '../../worker/inference/look-at-picture.ts';
import { loadModel } from '../../worker/inference/model-store.ts';
import { openNetwork } from '../../worker/inference/network.ts';
import type { RawDetection } from '../../worker/inference/network-output.ts';
import { ballScene, readScene, type ScenePerson, tellApart } from '../../worker/inference/read-scene.ts';
import { openSecondLook } from '../../worker/inference/second-look.ts';
import { createMediaTool } from '../../worker/media/media-tool.ts';
import { labelledPictures, unstretch } from '../quality/detection/labelled-pictures.ts';

/** A labelled picture as a look at it stands before the judges: people with the network's word, balls with both looks. */
export type FoldPicture = {
  readonly match: string;
  readonly truth: readonly LabelledBox[];
  readonly people: readonly ScenePerson[];
  readonly balls: readonly RawDetection[];
  readonly scene: BallScene;
};

const SILENT = { info() {}, warn() {}, error() {} };
const LOOK_WIDTH_PX = 1280;
/** As the still look of `touchline detect`. */
const LIMITS = { minPersonConfidence: 0.05, minBallConfidence: 0.05 };
const SECOND = { count: 10, expectedNorm: null };

/** Eyes with the weights in `modelsDir`, as the still look uses them. Close them when done. */
export async function openFold(modelsDir: string) {
  const load = (modelName: string) => loadModel({ modelsDir, modelName, allowDownload: false, logger: SILENT });
  const detector = await load('default');
  const network = await openNetwork(detector.entry, detector.bytes, false);
  const second = detector.entry.secondLook ? await load(detector.entry.secondLook) : null;
  const secondLook = second && (await openSecondLook(second.entry, second.bytes));
  const media = createMediaTool({ logger: SILENT });
  return {
    async look(source: string, match: string, truth: readonly LabelledBox[]): Promise<FoldPicture> {
      const { multipleOfPx } = detector.entry.input;
      const picture = await media.readImage({ source, widthPx: LOOK_WIDTH_PX, multipleOfPx });
      const seen = tellApart(await network.detect(picture, LIMITS), DEFAULT_LOOK);
      const balls = secondLook ? await secondLook.lookAgain(picture, seen.balls, SECOND) : seen.balls;
      const scene = readScene(picture, seen.people, DEFAULT_LOOK);
      return { match, truth, people: scene.people, balls, scene: ballScene(picture, scene) };
    },
    async close() {
      await network.close();
      await secondLook?.close();
    },
  };
}

/** The pictures of the named matches, looked at with the weights in `modelsDir`. The first part of a picture's name is its match. */
export async function readFold(dir: string, modelsDir: string, matches: readonly string[]): Promise<FoldPicture[]> {
  const eyes = await openFold(modelsDir);
  const workDir = mkdtempSync(path.join(tmpdir(), 'touchline-fold-'));
  try {
    const found: FoldPicture[] = [];
    for (const { imagePath, truth } of labelledPictures(dir)) {
      const match = path.basename(imagePath).split('_')[0] ?? '';
      if (!matches.includes(match)) continue;
      const source = path.join(workDir, 'picture.png');
      unstretch(imagePath, source);
      found.push(await eyes.look(source, match, truth));
    }
    return found;
  } finally {
    await eyes.close();
    rmSync(workDir, { recursive: true, force: true });
  }
}
