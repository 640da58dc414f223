import { describe, expect, test } from 'vitest';
import { frameSecOf, steppedTargetSec } from './frame-step.ts';
import { Player } from './player.ts';
import { fasterRate, RATES, slowerRate } from './rates.ts';

describe('stepping by frames', () => {
  test('aims at the middle of the next and of the previous picture', () => {
    expect(steppedTargetSec(2, 1, 0.04).seekSec).toBeCloseTo(2.06, 9);
    expect(steppedTargetSec(2, -1, 0.04).seekSec).toBeCloseTo(1.98, 9);
  });
  test('never before the first picture', () => {
    expect(steppedTargetSec(0, -1, 0.04)).toEqual({ frameSec: 0, seekSec: 0.02 });
  });
  test('a hundred steps at 29.97 land in the hundredth picture', () => {
    const frameSec = frameSecOf(30000 / 1001);
    let shownSec = 0;
    for (let step = 0; step < 100; step += 1) shownSec = steppedTargetSec(shownSec, 1, frameSec).frameSec;
    expect(Math.floor((shownSec + frameSec / 2) / frameSec)).toBe(100);
  });
  test('an unknown rate still steps', () => {
    expect(frameSecOf(0)).toBe(0.04);
  });
});

describe('speeds', () => {
  test('go up and down one by one and stop at the ends', () => {
    expect([fasterRate(1), slowerRate(1)]).toEqual([1.5, 0.75]);
    expect([fasterRate(8), slowerRate(0.25)]).toEqual([8, 0.25]);
    expect(RATES).toContain(1);
  });
});

describe('looping', () => {
  const event = { startSec: 10, endSec: 14 };
  test('is on at first, and its range is left when one goes elsewhere', () => {
    const player = new Player(0.04);
    player.playLoop(event);
    expect(player.state()).toMatchObject({ isLooping: true, loop: event });
    player.seek(12);
    expect(player.state().loop).toEqual(event);
    player.seek(20);
    expect(player.state()).toMatchObject({ isLooping: true, loop: null });
  });
  test('turned off keeps the range, so that turned on it loops the same again', () => {
    const player = new Player(0.04);
    player.playLoop(event);
    player.toggleLoop();
    expect(player.state()).toMatchObject({ isLooping: false, loop: event });
    player.toggleLoop({ startSec: 1, endSec: 2 });
    expect(player.state()).toMatchObject({ isLooping: true, loop: event });
  });
  test('turned on takes the selected event where none was looked at', () => {
    const player = new Player(0.04);
    player.toggleLoop(event);
    expect(player.state()).toMatchObject({ isLooping: false, loop: null });
    player.toggleLoop(event);
    expect(player.state()).toMatchObject({ isLooping: true, loop: event });
  });
});
