import { describe, expect, test } from 'vitest';
import { snapped } from './snap.ts';

const none = { playheadSec: -100, cutsSec: [], edgesSec: [] };

describe('an edge', () => {
  test('stays where it is put when nothing is near', () => {
    expect(snapped(10.5, none, 100)).toEqual({ sec: 10.5, to: null });
    expect(snapped(10.5, { playheadSec: 11, cutsSec: [9], edgesSec: [12] }, 20)).toEqual({ sec: 10.5, to: null });
  });
  test('is caught by the distance on the screen, not in time', () => {
    const targets = { ...none, cutsSec: [3, 10.7, 50] };
    expect(snapped(10.5, targets, 10)).toEqual({ sec: 10.7, to: 'cut' });
    expect(snapped(10.5, targets, 100)).toEqual({ sec: 10.5, to: null });
  });
  test('is caught by the nearest of several, from both sides', () => {
    const targets = { playheadSec: 10.4, cutsSec: [10.8], edgesSec: [10.65] };
    expect(snapped(10.6, targets, 10).to).toBe('event');
    expect(snapped(10.45, targets, 10).to).toBe('playhead');
    expect(snapped(10.79, targets, 10).to).toBe('cut');
  });
  test('prefers the playhead where an event ends just there', () => {
    expect(snapped(10.5, { ...none, playheadSec: 10.6, edgesSec: [10.6] }, 10).to).toBe('playhead');
  });
  test('is caught by whole seconds only near by and where nothing else is', () => {
    expect(snapped(10.97, none, 100)).toEqual({ sec: 11, to: 'second' });
    expect(snapped(10.9, none, 10)).toEqual({ sec: 10.9, to: null });
    expect(snapped(10.97, { ...none, cutsSec: [10.93] }, 100).to).toBe('cut');
  });
  test('finds its way in long lists', () => {
    const edgesSec = Array.from({ length: 4000 }, (_, index) => index * 1.25);
    expect(snapped(2501.2, { ...none, edgesSec }, 20)).toEqual({ sec: 2501.25, to: 'event' });
    expect(snapped(-0.1, { ...none, edgesSec }, 20)).toEqual({ sec: 0, to: 'event' });
  });
});
