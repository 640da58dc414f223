import { expect, test } from 'vitest';
import { z } from 'zod';
import { detectionSchema } from '../../lib/contracts/match-event.ts';
import { detectionsOfLook } from './detections-of-look.ts';

test('nothing seen', () => expect(detectionsOfLook({ people: [], balls: [] }, 0, 0)).toEqual([]));

test('people and balls in the words of the wire', () => {
  const person = {
    className: 'goalkeeper' as const,
    confidence: 0.8,
    bboxXywhNorm: [0.1, 0.2, 0.05, 0.2] as const,
    shirtLab: null,
    shortsLab: null,
    grassAround: 1,
  };
  const detections = detectionsOfLook(
    { people: [person], balls: [{ confidence: 0.3, bboxXywhNorm: [0.5, 0.5, 0.01, 0.02] }] },
    12,
    0.48,
  );
  expect(z.array(detectionSchema).parse(detections)).toEqual([
    { frame_number: 12, timestamp: 0.48, class_name: 'goalkeeper', confidence: 0.8, bbox: [0.1, 0.2, 0.05, 0.2] },
    { frame_number: 12, timestamp: 0.48, class_name: 'ball', confidence: 0.3, bbox: [0.5, 0.5, 0.01, 0.02] },
  ]);
});
