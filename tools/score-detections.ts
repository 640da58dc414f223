import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type ScoredClass, type ScoredPicture, scoreDetections } from '../lib/domain/detection-scoring.ts';
import { markdownTable } from './bench/markdown-table.ts';
import { labelledPictures } from './quality/detection/labelled-pictures.ts';

/*
 * `node tools/score-detections.ts DATA/detection ROWS.jsonl`: how well boxes agree with the labelled pictures, only those that have a row.
 * Rows as `touchline detect` and models/training/predict.py write them: {"image","detections":[{"class_name","confidence","bbox"}]}.
 */

const rowSchema = z.object({
  image: z.string(),
  detections: z.array(
    z.object({
      class_name: z.enum(['player', 'goalkeeper', 'referee', 'ball']),
      confidence: z.number(),
      bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    }),
  ),
});
const CLASSES: readonly ScoredClass[] = ['person', 'player', 'goalkeeper', 'referee', 'ball'];
const ASPECT = 16 / 9;

const [picturesDir, rowsFile] = process.argv.slice(2);
if (!picturesDir || !rowsFile) {
  console.error('Usage: node tools/score-detections.ts DATA/detection ROWS.jsonl');
  process.exitCode = 2;
} else console.log(table(readPictures(picturesDir, rowsFile)));

function readPictures(dir: string, file: string): ScoredPicture[] {
  const truthOf = new Map(labelledPictures(dir).map(({ imagePath, truth }) => [stem(imagePath), truth]));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { image, detections } = rowSchema.parse(JSON.parse(line));
      const truth = truthOf.get(stem(image));
      if (!truth) throw new Error(`${dir} has no picture ${image}.`);
      const found = detections.map(({ class_name, confidence, bbox }) => ({
        className: class_name,
        confidence,
        bboxXywhNorm: bbox,
      }));
      return { truth, found, aspect: ASPECT };
    });
}

function stem(file: string): string {
  return path.basename(file).replace(/\.(jpe?g|png)$/i, '');
}

function table(pictures: readonly ScoredPicture[]): string {
  const rows = CLASSES.map((name) => {
    const { labelled, ap50, f1, precision, recall, atConfidence } = scoreDetections(pictures, name);
    return [name, String(labelled), ...[ap50, f1, precision, recall, atConfidence].map((value) => value.toFixed(3))];
  });
  return `${pictures.length} pictures\n\n${markdownTable(['class', 'labelled', 'AP50', 'F1', 'precision', 'recall', 'at'], rows)}`;
}
