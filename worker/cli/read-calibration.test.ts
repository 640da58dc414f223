import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filmedPitch } from '../../lib/domain/pitch/filmed-pitch.fixture.ts';
import { readCalibration } from './read-calibration.ts';

const dir = mkdtempSync(join(tmpdir(), 'touchline-calibration-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const { pictureWidthPx, pictureHeightPx, pitch, clicks } = filmedPitch();
const camera = { points: clicks(), pictureWidthPx, pictureHeightPx, pitch };

function fileOf(content: unknown): string {
  writeFileSync(join(dir, 'camera.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return 'camera.json';
}

test('a calibration of the portal is read as it was clicked', async () => {
  expect(await readCalibration(fileOf(camera), dir)).toEqual(camera);
});

test.each([
  ['{"points":', /not JSON/],
  [{ ...camera, pitch: { ...pitch, widthM: 500 } }, /pitch\.widthM/],
  [{ ...camera, points: [{ landmark: 'the moon', imageXyNorm: [0, 0] }] }, /points\.0\.landmark/],
  [{ ...camera, points: camera.points.slice(0, 3) }, /at least 4/],
])('what cannot be used is told before any work begins: %j', async (content, words) => {
  await expect(readCalibration(fileOf(content), dir)).rejects.toThrow(words);
});

test('a missing file is named', async () => {
  await expect(readCalibration('nowhere.json', dir)).rejects.toThrow(/nowhere\.json/);
});
