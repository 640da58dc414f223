import { runConfigSchema } from '../../lib/contracts/run-config.ts';
import type { DetectedFrame } from '../../lib/domain/detected-frame.ts';
import { trackFrames } from '../../lib/domain/tracking/track-frames.ts';
import type { MeasureSection, QualityFigure, SectionContext } from './section.ts';
import { addCounts, type BallCounts, ballF1, countBalls, countBestCandidates } from './tracking/ball-scores.ts';
import { type DetectorFaults, FAULTS, madeUpLooks } from './tracking/made-up-looks.ts';
import { motFiles, readMotTruth } from './tracking/mot-truth.ts';
import { countRoles, type RoleCounts, roleFigures } from './tracking/role-scores.ts';
import { readRunLooks } from './tracking/run-looks.ts';
import { scoredLooks, scoreTracks, type TrackScores } from './tracking/score-tracks.ts';
import { readSimTruth, simMatchDirs } from './tracking/sim-truth.ts';
import type { TrueMatch } from './tracking/true-look.ts';

/** A moment more or less at a threshold: what a harmless change may cost. */
const NOISE = 0.01;
const SEED = 1;
const MOT_FPS = [25, 10, 5] as const;
const SIM_LOOK_EVERY = 5;

/**
 * How well people are followed: HOTA, IDF1, MOTA of players. On boxes of real matches with seeded faults (`mot`), on boxes of simulated
 * matches likewise, and on simulated matches from pixels as far as `runsDir` has runs; and how often the ball's place is right there.
 */
export const measureTracking: MeasureSection = async (context) => {
  const figures = [...(await motFigures(context)), ...(await simFigures(context)), ...(await pixelFigures(context))];
  return figures.length === 0 ? null : figures;
};

async function motFigures({ dataDir, log }: SectionContext): Promise<QualityFigure[]> {
  const files = motFiles(dataDir);
  if (files.length === 0) log('tracking: no boxes in mot/, left out.');
  const basis = `${files.length} matches of 30 s, seed ${SEED}`;
  const figures: QualityFigure[] = [];
  for (const camera of files.length === 0 ? [] : (['still', 'panning'] as const)) {
    for (const fps of MOT_FPS) {
      for (const faults of FAULTS) {
        const scores: TrackScores[] = [];
        for (const { panorama, file } of files) {
          const match = readMotTruth(panorama, file, camera, fps);
          scores.push((await followed(match, madeUpLooks(match, faults, SEED))).scores);
        }
        figures.push(...scoreFigures(`mot ${camera} ${fps} fps ${faults.name}`, scores, basis));
      }
    }
  }
  return figures;
}

const ROLES_KNOWN: DetectorFaults = { ...faultsNamed('medium'), name: 'medium, roles known', wrongRolePart: 0.15 };

function faultsNamed(name: string): DetectorFaults {
  const found = FAULTS.find((faults) => faults.name === name);
  if (!found) throw new Error(`There are no faults ${name}.`);
  return found;
}

/** Simulated matches, their true boxes with a detector's faults. */
async function simFigures({ dataDir, log }: SectionContext): Promise<QualityFigure[]> {
  const dirs = simMatchDirs(dataDir);
  if (dirs.length === 0) log('tracking: no simulated matches in sim/, left out.');
  const basis = `${dirs.length} simulated matches, 5 fps, seed ${SEED}`;
  const figures: QualityFigure[] = [];
  for (const faults of dirs.length === 0 ? [] : [faultsNamed('light'), faultsNamed('medium'), ROLES_KNOWN]) {
    const scores: TrackScores[] = [];
    const roles: RoleCounts[] = [];
    for (const dir of dirs) {
      const match = readSimTruth(dir, SIM_LOOK_EVERY);
      const found = await followed(match, madeUpLooks(match, faults, SEED));
      scores.push(found.scores);
      roles.push(found.roles);
    }
    figures.push(...scoreFigures(`sim boxes ${faults.name}`, scores, basis));
    figures.push(...roleFigures(`sim boxes ${faults.name}`, roles, basis));
  }
  return figures;
}

async function pixelFigures({ dataDir, runsDir, log }: SectionContext): Promise<QualityFigure[]> {
  const figures: QualityFigure[] = [];
  const clips: { name: string; scores: TrackScores; balls: BallCounts; roles: RoleCounts; bestBalls: BallCounts }[] =
    [];
  for (const dir of simMatchDirs(dataDir)) {
    const match = readSimTruth(dir, 1);
    const looks = await readRunLooks(runsDir, match.name);
    if (looks === null) log(`tracking: ${match.name} from pixels left out, there is no run of it in ${runsDir}.`);
    else {
      const bestBalls = countBestCandidates(match, looks);
      clips.push({ name: match.name, ...(await followed(match, looks)), bestBalls });
    }
  }
  const groups = [
    { name: 'pixels matchA', members: clips.filter(({ name }) => name === 'matchA') },
    { name: 'pixels clips', members: clips.filter(({ name }) => name !== 'matchA') },
  ];
  for (const { name, members } of groups) {
    if (members.length === 0) continue;
    const basis = `${members.length} simulated videos`;
    const balls = addCounts(members.map((member) => member.balls));
    figures.push(
      ...scoreFigures(
        name,
        members.map(({ scores }) => scores),
        basis,
        true,
      ),
    );
    figures.push(
      ...roleFigures(
        name,
        members.map(({ roles }) => roles),
        basis,
      ),
    );
    figures.push({ name: `${name} ball F1`, value: ballF1(balls), better: 'higher', noise: NOISE, basis });
    const best = addCounts(members.map((member) => member.bestBalls));
    figures.push({
      name: `${name} ball is the best candidate`,
      value: best.right / Math.max(1, best.there),
      better: 'higher',
      noise: 0.02,
      basis,
    });
  }
  return figures;
}

/** Balls told with less confidence than this are guesses between looks that rules pass over. */
const MIN_BALL_CONFIDENCE = 0.1;

async function followed(match: TrueMatch, looks: readonly DetectedFrame[]) {
  const { frames } = await trackFrames(looks, {
    ...runConfigSchema.parse({}).track,
    pictureAspect: match.pictureAspect,
  });
  return {
    scores: scoreTracks(scoredLooks(match, frames)),
    balls: countBalls(match, frames, MIN_BALL_CONFIDENCE),
    roles: countRoles(match, frames),
  };
}

/** Means over matches. `withParts` also gives the two parts of HOTA, which say where it is lost. */
function scoreFigures(name: string, scores: readonly TrackScores[], basis: string, withParts = false): QualityFigure[] {
  const parts = [
    ['DetA', 'detA'],
    ['AssA', 'assA'],
  ] as const;
  const labels = [['HOTA', 'hota'], ...(withParts ? parts : []), ['IDF1', 'idf1'], ['MOTA', 'mota']] as const;
  return labels.map(([label, key]) => ({
    name: `${name} ${label}`,
    value: scores.reduce((sum, one) => sum + one[key], 0) / scores.length,
    better: 'higher',
    noise: NOISE,
    basis,
  }));
}
