import type { PitchSize } from '../../lib/domain/pitch/landmarks.ts';

export function sizeText({ lengthM, widthM }: Pick<PitchSize, 'lengthM' | 'widthM'>): string {
  return `${metres(lengthM)} × ${metres(widthM)} m`;
}

/** A stated error as people read it; what nine in ten places stay within. */
export function errorText(errorM: number): string {
  return errorM < 1 ? `within ${Math.max(1, Math.round(errorM * 100))} cm` : `within ${errorM.toFixed(1)} m`;
}

const metres = (value: number) => Number(value.toFixed(1)).toString();
