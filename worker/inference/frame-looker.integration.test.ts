import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BboxXywhNorm } from '../../lib/domain/box.ts';
import { iou } from '../../lib/domain/box.ts';
import type { FrameLooker } from '../../lib/ports/detector.ts';
import type { RawFrame } from '../../lib/ports/media-tool.ts';
import { createMediaTool } from '../media/media-tool.ts';
import { createFrameLooker } from './frame-looker.ts';

const modelsDir = fileURLToPath(new URL('../../models', import.meta.url));
const limits = { minPersonConfidence: 0.25, minBallConfidence: 0.05, secondLooks: 4 };
const logger = { info() {}, warn() {}, error() {} };

const sample = fileURLToPath(new URL('../../public/sample/video.mp4', import.meta.url));
const media = createMediaTool({ logger });

/** Frame 1002 of the sample match: where its players truly stand, whole in the picture; left, top, right, bottom in pixels of 1280 x 720. */
const PICTURE_FRAME = 1002;
const PLAYERS_XYXY_PX = [
  [551, 357, 575, 408],
  [651, 311, 669, 364],
  [319, 390, 342, 447],
  [742, 426, 773, 487],
  [186, 373, 211, 428],
  [829, 356, 851, 410],
  [973, 434, 997, 494],
  [568, 272, 584, 318],
  [1203, 367, 1219, 428],
  [888, 519, 920, 582],
  [634, 313, 657, 361],
  [875, 376, 902, 434],
  [690, 316, 707, 363],
  [57, 582, 84, 651],
  [71, 456, 94, 525],
  [196, 375, 222, 433],
  [76, 405, 109, 454],
] as const;
const PLAYERS = PLAYERS_XYXY_PX.map(fromPx);

function fromPx([left, top, right, bottom]: readonly [number, number, number, number]): BboxXywhNorm {
  return [left / 1280, top / 720, (right - left) / 1280, (bottom - top) / 720];
}

/** Frame 1600, where a goalkeeper, the referee and the ball are in sight; the same units. */
const RARE_FRAME = 1600;
const KEEPER = fromPx([1167, 351, 1181, 413]);
const REFEREE = fromPx([354, 462, 377, 526]);
const BALL_CENTRE_NORM = [624.3 / 1280, 330 / 720] as const;

async function samplePicture(frameNumber = PICTURE_FRAME, widthPx = 960): Promise<RawFrame> {
  const video = await media.probe(sample);
  const startSec = Math.floor(frameNumber / 5) / 5;
  const span = { startSec, endSec: startSec + 0.2, sampleFps: 25, widthPx, multipleOfPx: 32 };
  for await (const picture of media.readFrames({ source: sample, video, ...span })) {
    if (picture.frameNumber === frameNumber) return picture;
  }
  throw new Error(`frame ${frameNumber} was not read`);
}

let looker: FrameLooker | null = null;
beforeAll(async () => {
  looker = await createFrameLooker({ modelsDir, modelName: 'default', threads: 2, logger });
});
afterAll(async () => looker?.close());
function theLooker(): FrameLooker {
  if (!looker) throw new Error('the detector did not start');
  return looker;
}

const isFound = (truth: BboxXywhNorm, boxes: readonly BboxXywhNorm[]) => boxes.some((box) => iou(truth, box) >= 0.5);

describe('the shipped model', () => {
  test('says what it runs on', () => {
    expect(theLooker()).toMatchObject({ threads: 2, executionProvider: 'cpu', inputMultipleOfPx: 32 });
    for (const { sha256 } of theLooker().models) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(theLooker().models.map(({ name }) => name)).toEqual(['touchline-eyes', 'touchline-ball']);
  });

  test('finds the players of the sample match where they are, and hardly anyone else', async () => {
    const look = await theLooker().look(await samplePicture(), limits);
    const boxes = look.people.map(({ bboxXywhNorm }) => bboxXywhNorm);
    const found = PLAYERS.filter((truth) => isFound(truth, boxes));
    expect(found.length).toBeGreaterThanOrEqual(PLAYERS.length - 2);
    expect(boxes.length).toBeLessThanOrEqual(PLAYERS.length + 3);
    expect(look.grassPart).toBeGreaterThan(0.4);
  });

  test('knows a goalkeeper and a referee, and has the ball among its candidates', async () => {
    const look = await theLooker().look(await samplePicture(RARE_FRAME, 1280), limits);
    const boxesOf = (kind: string) =>
      look.people.filter(({ className }) => className === kind).map(({ bboxXywhNorm }) => bboxXywhNorm);
    expect(isFound(KEEPER, boxesOf('goalkeeper'))).toBe(true);
    expect(isFound(REFEREE, boxesOf('referee'))).toBe(true);
    const isBall = ([left, top, width, height]: BboxXywhNorm) =>
      Math.hypot(left + width / 2 - BALL_CENTRE_NORM[0], top + height / 2 - BALL_CENTRE_NORM[1]) < 0.01;
    expect(look.balls[0] && isBall(look.balls[0].bboxXywhNorm)).toBe(true);
    // Told where to look, it sees the ball even where no candidate of the first sight is let through.
    const blind = { ...limits, minBallConfidence: 0.99, ballPlaceNorm: BALL_CENTRE_NORM };
    const [found, ...others] = (await theLooker().look(await samplePicture(RARE_FRAME, 1280), blind)).balls;
    expect(found && isBall(found.bboxXywhNorm)).toBe(true);
    expect(others).toEqual([]);
  });

  test('the two teams wear different shirts', async () => {
    const { people } = await theLooker().look(await samplePicture(), limits);
    const reds = people.filter(({ shirtLab }) => shirtLab && shirtLab[1] > 25);
    const whites = people.filter(({ shirtLab }) => shirtLab && shirtLab[0] > 60 && Math.abs(shirtLab[1]) < 15);
    expect(reds.length).toBeGreaterThanOrEqual(4);
    expect(whites.length).toBeGreaterThanOrEqual(4);
  });

  test('looks asked for at once are all answered, each with its own picture', async () => {
    const blank = () => ({ ...blankPicture(), frameNumber: 1, ptsSec: 0 });
    const asked = [blank(), await samplePicture(), blank(), await samplePicture()];
    const looks = await Promise.all(asked.map((picture) => theLooker().look(picture, limits)));
    expect(looks.map(({ people }) => people.length > 5)).toEqual([false, true, false, true]);
  });

  test('a picture of a size that the network cannot take is refused', async () => {
    const picture = { ...blankPicture(100, 60), frameNumber: 0, ptsSec: 0 };
    await expect(theLooker().look(picture, limits)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('after closing, a look is refused and nothing hangs', async () => {
    const other = await createFrameLooker({ modelsDir, modelName: 'default', threads: 1, logger });
    const pending = other
      .look({ ...blankPicture(), frameNumber: 0, ptsSec: 0 }, limits)
      .catch((error: unknown) => error);
    await other.close();
    expect(await pending).toBeDefined();
    await expect(other.look({ ...blankPicture(), frameNumber: 0, ptsSec: 0 }, limits)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

test('a model that does not exist is named', async () => {
  const opening = createFrameLooker({ modelsDir, modelName: 'nothing', threads: 1, logger });
  await expect(opening).rejects.toMatchObject({ code: 'missing_model', message: expect.stringContaining('nothing') });
});

function blankPicture(widthPx = 320, heightPx = 192) {
  return { widthPx, heightPx, planesGbr: new Uint8Array(3 * widthPx * heightPx) };
}
