import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configFromOverrides } from '../../lib/contracts/config-overrides.ts';
import { type ScoredClass, type ScoredPicture, scoreDetections } from '../../lib/domain/detection-scoring.ts';
import { buildEngine } from '../../worker/build-engine.ts';
import { STILL_LOOK } from '../../worker/cli/still-look.ts';
import { detectionsOfLook } from '../../worker/inference/detections-of-look.ts';
import { PROJECT_ROOT } from '../data-folder.ts';
import { labelledPictures, unstretch } from './detection/labelled-pictures.ts';
import type { MeasureSection, QualityFigure } from './section.ts';

/*
 * The shipped weights were trained on these very pictures: their figures here show faults of the code (a decoder, a colour order, a
 * scaling gone wrong), not how well the detector sees pictures it does not know. That stands in the model's card, from cross-validation.
 */

const SILENT = { info() {}, warn() {}, error() {} };
const ASPECT = 16 / 9;
const CLASSES: readonly ScoredClass[] = ['person', 'player', 'goalkeeper', 'referee', 'ball'];
const NOISE = 0.005;

export const measureDetection: MeasureSection = async ({ dataDir, log }) => {
  const pictures = labelledPictures(path.join(dataDir, 'detection'));
  if (pictures.length === 0) {
    log('No labelled pictures in detection/: skipped.');
    return null;
  }
  const workDir = mkdtempSync(path.join(tmpdir(), 'touchline-pictures-'));
  const { detect } = configFromOverrides(STILL_LOOK);
  const engine = buildEngine({
    artifactsDir: workDir,
    modelsDir: path.join(PROJECT_ROOT, 'models'),
    logger: SILENT,
  });
  const looker = await engine.openLooker({ modelName: detect.model, threads: detect.threads });
  try {
    const scored: ScoredPicture[] = [];
    for (const { imagePath, truth } of pictures) {
      const source = path.join(workDir, 'picture.png');
      unstretch(imagePath, source);
      const frame = await engine.media.readImage({
        source,
        widthPx: detect.inputWidthPx,
        multipleOfPx: looker.inputMultipleOfPx,
      });
      const look = await looker.look(frame, detect);
      const found = detectionsOfLook(look, 0, 0).map(({ class_name, confidence, bbox }) => ({
        className: class_name,
        confidence,
        bboxXywhNorm: bbox,
      }));
      scored.push({ truth, found, aspect: ASPECT });
    }
    return figuresOf(scored);
  } finally {
    await looker.close();
    if (existsSync(workDir)) rmSync(workDir, { recursive: true, force: true });
  }
};

function figuresOf(pictures: readonly ScoredPicture[]): QualityFigure[] {
  const basis = `${pictures.length} pictures that the weights were trained on`;
  return CLASSES.map((scored) => {
    const { ap50, f1 } = scoreDetections(pictures, scored);
    const isBall = scored === 'ball';
    return {
      name: isBall ? 'ball F1' : `${scored} AP50`,
      value: isBall ? f1 : ap50,
      better: 'higher',
      noise: NOISE,
      basis,
    };
  });
}
