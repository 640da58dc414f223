import { describe, expect, test } from 'vitest';
import { clearMot } from './clear-mot.ts';
import { hotaOf } from './hota.ts';
import { identityF1 } from './identity-f1.ts';
import { overlapsOf, type ScoredBox, type ScoredLook } from './scored-look.ts';

/** A box of 1 x 1 with its left edge at x: boxes `part` apart overlap by (1 - part) / (1 + part). */
function at(id: number, x: number): ScoredBox {
  return { id, box: [x, 0, 1, 1] };
}

/** Looks of one true person at 0; `ids` says who was found there, null nobody. */
function oneTrueFoundAs(ids: readonly (number | null)[]): ScoredLook[] {
  return ids.map((id) => ({ truth: [at(1, 0)], found: id === null ? [] : [at(id, 0)] }));
}

describe('tracking scores', () => {
  test('a perfect answer is 1 everywhere', () => {
    const tracks = overlapsOf(oneTrueFoundAs([7, 7, 7, 7]));
    expect(hotaOf(tracks)).toEqual({ hota: 1, detA: 1, assA: 1, locA: 1 });
    expect(identityF1(tracks)).toBe(1);
    expect(clearMot(tracks)).toEqual({ mota: 1, misses: 0, falseFinds: 0, idSwitches: 0 });
  });

  test('nothing found is 0 and all missed', () => {
    const tracks = overlapsOf(oneTrueFoundAs([null, null]));
    expect(hotaOf(tracks)).toMatchObject({ hota: 0, detA: 0, assA: 0 });
    expect(identityF1(tracks)).toBe(0);
    expect(clearMot(tracks)).toMatchObject({ mota: 0, misses: 2 });
  });

  test('a new id half way: detection 1, association a half', () => {
    // Each of the four boxes: 2 together, 4 true and 2 found in all, so 2 / (4 + 2 - 2) = 1/2.
    const tracks = overlapsOf(oneTrueFoundAs([7, 7, 8, 8]));
    expect(hotaOf(tracks).detA).toBeCloseTo(1);
    expect(hotaOf(tracks).assA).toBeCloseTo(0.5);
    expect(hotaOf(tracks).hota).toBeCloseTo(Math.sqrt(0.5));
    // One of the two ids stands for the person: 2 right of 4 true and 4 found.
    expect(identityF1(tracks)).toBeCloseTo(0.5);
    expect(clearMot(tracks)).toEqual({ mota: 0.75, misses: 0, falseFinds: 0, idSwitches: 1 });
  });

  test('unequal parts: every box weighs its own id', () => {
    // 3 boxes with 3 / 4, 1 box with 1 / 4: (3 * 0.75 + 0.25) / 4.
    expect(hotaOf(overlapsOf(oneTrueFoundAs([7, 7, 7, 8]))).assA).toBeCloseTo(0.625);
  });

  test('missed and false boxes lower detection, and association through the counts', () => {
    const looks: ScoredLook[] = [
      { truth: [at(1, 0)], found: [at(7, 0)] },
      { truth: [at(1, 0)], found: [at(7, 50)] },
    ];
    const tracks = overlapsOf(looks);
    // 1 right, 1 missed, 1 false; the one pair is together once, in 2 + 2 - 1 boxes.
    expect(hotaOf(tracks)).toMatchObject({ detA: expect.closeTo(1 / 3), assA: expect.closeTo(1 / 3) });
    expect(identityF1(tracks)).toBeCloseTo(0.5);
    expect(clearMot(tracks)).toMatchObject({ mota: 0, misses: 1, falseFinds: 1, idSwitches: 0 });
  });

  test('a box that overlaps by 0.6 counts at the thresholds up to 0.6', () => {
    const tracks = overlapsOf([{ truth: [at(1, 0)], found: [at(7, 0.25)] }]);
    // 12 of the 19 thresholds from 0.05 to 0.95.
    expect(hotaOf(tracks).detA).toBeCloseTo(12 / 19);
    expect(clearMot(tracks).mota).toBe(1);
  });

  test('two who swap ids half way', () => {
    const looks = [0, 1, 2, 3].map((look): ScoredLook => {
      const ids = look < 2 ? [7, 8] : [8, 7];
      return { truth: [at(1, 0), at(2, 10)], found: [at(ids[0] ?? 0, 0), at(ids[1] ?? 0, 10)] };
    });
    const tracks = overlapsOf(looks);
    // Each pair is together twice, in 4 + 4 - 2 boxes.
    expect(hotaOf(tracks).assA).toBeCloseTo(1 / 3);
    expect(identityF1(tracks)).toBeCloseTo(0.5);
    expect(clearMot(tracks)).toMatchObject({ idSwitches: 2, mota: 0.75 });
  });

  test('CLEAR MOT keeps a pair that still overlaps though another overlaps more', () => {
    const looks: ScoredLook[] = [
      { truth: [at(1, 0)], found: [at(7, 0)] },
      { truth: [at(1, 0)], found: [at(7, 0.3), at(8, 0)] },
    ];
    expect(clearMot(overlapsOf(looks))).toMatchObject({ idSwitches: 0, falseFinds: 1 });
  });

  test('no looks are no score', () => {
    const tracks = overlapsOf([]);
    expect(hotaOf(tracks).hota).toBe(0);
    expect(identityF1(tracks)).toBe(0);
    expect(clearMot(tracks).mota).toBe(1);
  });
});
