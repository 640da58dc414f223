import type { CalibrationReport } from './calibration-report.ts';
import type { CalibrationProblem } from './fixed-camera.ts';
import { LEAST_POINTS } from './fixed-camera.ts';
import { landmarkWords } from './landmarks.ts';

/** Why there is no camera yet, and what to do. */
export const PROBLEM_WORDS: Readonly<Record<CalibrationProblem, string>> = {
  too_few: `Click at least ${LEAST_POINTS} landmarks on the ground; six to twelve, spread over the picture, are better.`,
  in_a_line: 'The points lie nearly in one line. Add one well away from it, on another line of the pitch.',
  mirrored:
    'The points come out as in a mirror: near and far, or left and right, are told the wrong way round. Near is the side of the camera.',
  impossible: 'No camera sees these points like this. At least one of them is on the wrong landmark.',
};

/** Places told worse than this (metres) are of little use: half a penalty spot's distance from its line. */
const COARSE_M = 2;

export type Advice = { readonly tone: 'info' | 'warn'; readonly text: string };

/** What to tell the person who clicks, most important first. */
export function adviceOf(report: CalibrationReport, clickedCount: number): readonly Advice[] {
  if (report.problem) {
    const isBeginning = report.problem === 'too_few';
    return [
      {
        tone: isBeginning ? 'info' : 'warn',
        text:
          isBeginning && clickedCount > 0
            ? `${clickedCount} so far. ${PROBLEM_WORDS.too_few}`
            : PROBLEM_WORDS[report.problem],
      },
    ];
  }
  const advice: Advice[] = [];
  if (report.suspect) {
    const { landmark, offM, rather } = report.suspect;
    const meant = rather ? ` It lies where "${landmarkWords(rather)}" should be.` : '';
    advice.push({ tone: 'warn', text: `"${landmarkWords(landmark)}" looks wrong by ${offM.toFixed(1)} m.${meant}` });
  }
  const errorM = report.fixed?.view.errorM ?? 0;
  const wanted = report.wanted.map((name) => `"${landmarkWords(name)}"`).join(', ');
  const next = wanted === '' ? '' : ` What would help most: ${wanted}.`;
  if (errorM > COARSE_M)
    advice.push({ tone: 'warn', text: `Parts of the pitch are told coarsely, by ${errorM.toFixed(1)} m.${next}` });
  else if (clickedCount <= LEAST_POINTS + 1)
    advice.push({ tone: 'info', text: `More points make it surer and show mistakes.${next}` });
  return advice;
}
