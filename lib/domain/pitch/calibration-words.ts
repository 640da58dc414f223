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

/** Places told worse than this (metres) are of little use: a stride and a half. */
const COARSE_M = 2;

/** A calibration coarser than this (metres) would do harm. */
export const MOST_ERROR_M = 10;

export const uselessWords = (errorM: number): string =>
  `Places would be off by ${errorM.toFixed(0)} m. Add points or put right those that are wrong.`;

export type Advice = { readonly tone: 'info' | 'warn'; readonly text: string };

/** What to tell the person who clicks: the most important thing, null when all is well. */
export function adviceOf(report: CalibrationReport, clickedCount: number): Advice | null {
  const { problem, suspect, fixed } = report;
  if (problem === 'too_few')
    return { tone: 'info', text: `${clickedCount > 0 ? `${clickedCount} so far. ` : ''}${PROBLEM_WORDS.too_few}` };
  if (problem) return { tone: 'warn', text: PROBLEM_WORDS[problem] };
  if (suspect) {
    const meant = suspect.rather ? ` It lies where "${landmarkWords(suspect.rather)}" should be.` : '';
    const text = `"${landmarkWords(suspect.landmark)}" looks wrong by ${suspect.offM.toFixed(1)} m.${meant}`;
    return { tone: 'warn', text };
  }
  const errorM = fixed?.view.errorM ?? 0;
  const wanted = report.wanted.map((name) => `"${landmarkWords(name)}"`).join(', ');
  const next = wanted === '' ? '' : ` What would help most: ${wanted}.`;
  if (errorM > COARSE_M)
    return { tone: 'warn', text: `Parts of the pitch are told coarsely, by ${errorM.toFixed(1)} m.${next}` };
  if (clickedCount > LEAST_POINTS + 1) return null;
  return { tone: 'info', text: `More points make it surer and show mistakes.${next}` };
}
