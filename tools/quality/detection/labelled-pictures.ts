import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { LabelledBox } from '../../../lib/domain/detection-scoring.ts';

/** YOLO labels of the public data set: class, centre and size in parts of the frame. */
const CLASSES = ['ball', 'goalkeeper', 'player', 'referee'] as const;
const rowSchema = z.tuple([z.int().min(0).max(3), z.number(), z.number(), z.number(), z.number()]);

export type LabelledPicture = { readonly imagePath: string; readonly truth: readonly LabelledBox[] };

/** Pictures of `dir/images` with the labels of `dir/labels`; empty when there are none. */
export function labelledPictures(dir: string): LabelledPicture[] {
  const images = path.join(dir, 'images');
  if (!existsSync(images)) return [];
  return readdirSync(images)
    .filter((name) => name.endsWith('.jpg'))
    .sort()
    .map((name) => ({
      imagePath: path.join(images, name),
      truth: readLabels(path.join(dir, 'labels', name.replace(/\.jpg$/, '.txt'))),
    }));
}

function readLabels(file: string): LabelledBox[] {
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return rows.map((row) => {
    const [kind, cx, cy, width, height] = rowSchema.parse(row.trim().split(/\s+/).map(Number));
    return { className: CLASSES[kind] ?? 'player', bboxXywhNorm: [cx - width / 2, cy - height / 2, width, height] };
  });
}

/** The pictures of the data set are squares stretched from 16:9: back to what the camera saw. @throws when FFmpeg fails */
export function unstretch(from: string, to: string): void {
  const words = ['-v', 'error', '-y', '-i', from, '-vf', 'scale=1920:1080:flags=bicubic,setsar=1', to];
  const { status, stderr } = spawnSync('ffmpeg', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`FFmpeg could not un-stretch ${from}: ${stderr}`);
}
