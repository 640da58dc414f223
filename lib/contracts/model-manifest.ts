import { z } from 'zod';

/** models/models.json: what may be loaded, and proof of what it is. */
export const modelEntrySchema = z.object({
  name: z.string(),
  /** File beside the manifest. */
  file: z.string(),
  /** Official downloads, tried in order when the file is absent and downloads are allowed. */
  urls: z.array(z.url()).default([]),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.int().positive(),
  licence: z.string(),
  /** How the outputs are read: one decoder per layout in worker/inference. */
  layout: z.enum(['yolox', 'touchline', 'touchline-second-look']),
  /** Order of the network's classes; null: a class that is not used. */
  classes: z.array(z.enum(['player', 'goalkeeper', 'referee', 'ball']).nullable()),
  input: z.object({ name: z.string(), layout: z.literal('u8-gbrp'), multipleOfPx: z.int().positive() }),
  /** Name of the model that looks again, enlarged, at what this one takes for a ball. */
  secondLook: z.string().optional(),
  optional: z.boolean().default(false),
  card: z.string(),
});
export type ModelEntry = z.infer<typeof modelEntrySchema>;

export const modelManifestSchema = z.object({ default: z.string(), models: z.array(modelEntrySchema).min(1) });
export type ModelManifest = z.infer<typeof modelManifestSchema>;
