import { z } from 'zod';

/** Events for other programs, by the name under which they are asked for and saved. */
export const exportFileSchema = z.enum(['events.csv', 'sportscode.xml']);
export type ExportFileName = z.infer<typeof exportFileSchema>;
