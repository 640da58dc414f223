import { expect, test } from 'vitest';
import { type SceneMoment, SceneSpans } from './scene-spans.ts';

function spansOf(moments: readonly SceneMoment[]) {
  const spans = new SceneSpans();
  for (const moment of moments) spans.see(moment);
  return spans.all();
}

test('no moments, no passages', () => {
  expect(spansOf([])).toEqual([]);
});

test('a passage ends where the next begins, the last at its last moment', () => {
  const spans = spansOf([
    { ptsSec: 0.2, sceneId: 0, sceneKind: 'tactical' },
    { ptsSec: 0.4, sceneId: 0, sceneKind: 'tactical' },
    { ptsSec: 0.6, sceneId: 1, sceneKind: 'close_up' },
    { ptsSec: 0.8, sceneId: 2, sceneKind: 'replay' },
    { ptsSec: 1.2, sceneId: 2, sceneKind: 'replay' },
  ]);
  expect(spans).toEqual([
    { startSec: 0.2, endSec: 0.6, kind: 'tactical' },
    { startSec: 0.6, endSec: 0.8, kind: 'close_up' },
    { startSec: 0.8, endSec: 1.2, kind: 'replay' },
  ]);
});

test('what was tracked before scenes had kinds counts as play', () => {
  expect(spansOf([{ ptsSec: 0, sceneId: 4 }])).toEqual([{ startSec: 0, endSec: 0, kind: 'tactical' }]);
});
