import { measureDetection } from './detection.ts';
import { measurePitch } from './pitch.ts';
import type { MeasureSection } from './section.ts';
import { measureTracking } from './tracking.ts';

/** What `npm run quality` measures beside the events, by the name that `--only` takes. */
export const SECTIONS: Readonly<Record<string, MeasureSection>> = {
  detection: measureDetection,
  pitch: measurePitch,
  tracking: measureTracking,
};

/** The events have figures of another shape (counts by type and source) and a file of their own. */
export const EVENTS = 'events';
