import type { Detection } from '../../lib/domain/event.ts';
import type { FrameLook } from '../../lib/ports/detector.ts';

/** A look in the words of the binding contract: people first, then ball candidates, each by confidence. */
export function detectionsOfLook(
  look: Pick<FrameLook, 'people' | 'balls'>,
  frameNumber: number,
  ptsSec: number,
): Detection[] {
  const at = { frame_number: frameNumber, timestamp: ptsSec };
  return [
    ...look.people.map(({ className, confidence, bboxXywhNorm }) => ({
      ...at,
      class_name: className,
      confidence,
      bbox: bboxXywhNorm,
    })),
    ...look.balls.map(({ confidence, bboxXywhNorm }) => ({
      ...at,
      class_name: 'ball' as const,
      confidence,
      bbox: bboxXywhNorm,
    })),
  ];
}
