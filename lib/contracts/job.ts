import { z } from 'zod';
import { EFFORTS } from '../domain/effort.ts';
import { JOB_STATUSES } from '../domain/job-status.ts';
import { BEGINNINGS, MAX_FILES } from '../domain/match-files.ts';
import { reelTypeSchema } from './match-event.ts';

export const jobStatusSchema = z.enum(JOB_STATUSES).meta({ id: 'JobStatus' });

export const videoFileSchema = z
  .object({
    path: z.string(),
    filename: z.string(),
    duration_sec: z.number(),
    fps: z.number(),
    width: z.int(),
    height: z.int(),
    codec: z.string(),
    size_bytes: z.int(),
    sha256: z.string(),
  })
  .meta({
    id: 'VideoFile',
    description:
      'width and height are as shown, after rotation. Until a very large file has been read: 0 and "". A match in several files: path, name, size and rate of the first, duration and size_bytes of all, sha256 of all in their order.',
  });
export type VideoFile = z.infer<typeof videoFileSchema>;

/** Exactly the keys of the binding contract: what more there is to say has routes of its own. */
export const jobSchema = z
  .object({
    job_id: z.uuid(),
    video_file: videoFileSchema,
    status: jobStatusSchema,
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    reel_types: z.array(reelTypeSchema),
    output_paths: z.partialRecord(reelTypeSchema, z.string()),
    error: z.string().nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof jobSchema>;

export const submitJobBody = z
  .object({
    nas_path: z.string().min(1, 'Say which file: nas_path is empty.'),
    further_files: z
      .array(
        z.object({
          nas_path: z.string().min(1, 'Say which file: nas_path is empty.'),
          begins: z.enum(BEGINNINGS).optional().meta({
            description:
              'What begins with it: the next half; a piece of the same half, filmed after a pause; or a chapter of the recording before it, without a gap. Unless said, as the names tell: GoPro chapters go on, two recordings are two halves, more are pieces.',
          }),
        }),
      )
      .max(MAX_FILES - 1, `At most ${MAX_FILES} files can be one match.`)
      .optional()
      .meta({
        description:
          'Files that are the same match, in the order in which they were filmed, after nas_path. Times of the match go on from file to file. The same files in the same order are the same job.',
      }),
    reel_types: z
      .array(reelTypeSchema)
      .min(1, 'Ask for at least one reel: goalkeeper, highlights.')
      .transform((types) => [...new Set(types)].sort()),
    effort: z.enum(EFFORTS).optional().meta({
      description: 'How closely the match is looked at; balanced unless said. A job that exists keeps its own.',
    }),
    venue_id: z.uuid().optional().meta({ description: 'Where it was played: its calibration gives places in metres.' }),
  })
  .meta({ id: 'SubmitJob' });
export type SubmitJobBody = z.infer<typeof submitJobBody>;

export const jobStatusReply = z
  .object({ status: jobStatusSchema, progress_pct: z.number().min(0).max(100) })
  .meta({ id: 'JobStatusReply' });

export const reelReply = z.object({ download_url: z.string() }).meta({ id: 'ReelReply' });
