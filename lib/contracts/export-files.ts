import { z } from 'zod';

/** Events for other programs, by the name under which they are asked for and saved. */
export const EXPORT_FILES = [
  'events.csv',
  'events.json',
  'sportscode.xml',
  'losslesscut.csv',
  'chapters.vtt',
  'chapters.ffmeta',
  'timeline.otio',
  'timeline.edl',
  'Labels-v2.json',
] as const;
export const exportFileSchema = z.enum(EXPORT_FILES);
export type ExportFileName = z.infer<typeof exportFileSchema>;
