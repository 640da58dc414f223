import type { MeasureSection } from './section.ts';

export const measureTracking: MeasureSection = async ({ log }) => {
  log('Nothing to measure yet.');
  return null;
};
