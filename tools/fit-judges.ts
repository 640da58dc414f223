import { parseArgs } from 'node:util';
import { type ScoredClass, scoreDetections } from '../lib/domain/detection-scoring.ts';
import { BALL_EVIDENCE } from '../lib/domain/judges/ball-evidence.ts';
import { PERSON_EVIDENCE } from '../lib/domain/judges/person-evidence.ts';
import { markdownTable } from './bench/markdown-table.ts';
import { type Fitted, fitOn, judgedBy } from './fit/fit-on.ts';
import { type FoldPicture, readFold } from './fit/read-fold.ts';
import { readSim } from './fit/read-sim.ts';

/*
 * `node tools/fit-judges.ts DATA/detection --fold MODELS:match,match ... [--sim DATA/sim/sample-match]`: what each piece of evidence is worth to the judges of
 * lib/domain/judges. Each fold is a models folder whose weights were not trained on the matches named with it; nor on the simulated match,
 * which joins every fit. Prints the figures of the pictures of each match, judged by weights fitted on the others, then the weights fitted on all.
 */

const CLASSES: readonly ScoredClass[] = ['person', 'player', 'goalkeeper', 'referee', 'ball'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { fold: { type: 'string', multiple: true, default: [] }, sim: { type: 'string' } },
});
const [dir] = positionals;
if (!dir || values.fold.length === 0) {
  console.error(
    'Usage: node tools/fit-judges.ts DATA/detection --fold MODELS_DIR:match,match ... [--sim DATA/sim/sample-match]',
  );
  process.exitCode = 2;
} else {
  const pictures: FoldPicture[] = [];
  for (const fold of values.fold) {
    const at = fold.lastIndexOf(':');
    pictures.push(...(await readFold(dir, fold.slice(0, at), fold.slice(at + 1).split(','))));
  }
  const lastModels = values.fold.at(-1)?.replace(/:[^:]*$/, '') ?? '';
  const simulated = values.sim ? await readSim(values.sim, lastModels) : [];
  console.log(`${pictures.length} pictures, each match judged by what was fitted on the others\n`);
  console.log(leftOut(pictures, simulated));
  console.log(`\nFitted on all:\n${written(fitOn(pictures, simulated))}`);
}

function leftOut(pictures: readonly FoldPicture[], simulated: readonly FoldPicture[]): string {
  const matches = [...new Set(pictures.map(({ match }) => match))];
  const scored = matches.flatMap((match) => {
    const fitted = fitOn(
      pictures.filter((picture) => picture.match !== match),
      simulated,
    );
    return pictures.filter((picture) => picture.match === match).map((picture) => judgedBy(picture, fitted));
  });
  const rows = CLASSES.map((name) => {
    const { labelled, ap50, f1, precision, recall, atConfidence } = scoreDetections(scored, name);
    return [name, String(labelled), ...[ap50, f1, precision, recall, atConfidence].map((value) => value.toFixed(3))];
  });
  return markdownTable(['class', 'labelled', 'AP50', 'F1', 'precision', 'recall', 'at'], rows);
}

function written({ ball, person }: Fitted): string {
  const lines = (names: readonly string[], weights: Readonly<Record<string, number>>) =>
    [...names, 'bias'].map((name) => `  ${name}: ${Number((weights[name] ?? 0).toFixed(3))},`).join('\n');
  return [
    `ball\n${lines(BALL_EVIDENCE, ball)}`,
    `goalkeeper\n${lines(PERSON_EVIDENCE, person.goalkeeper)}`,
    `referee\n${lines(PERSON_EVIDENCE, person.referee)}`,
  ].join('\n');
}
