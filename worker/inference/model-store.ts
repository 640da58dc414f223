import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ModelEntry, modelManifestSchema } from '../../lib/contracts/model-manifest.ts';
import { AppError } from '../../lib/domain/errors.ts';
import type { Logger } from '../../lib/ports/logger.ts';
import { downloadModel } from './download-model.ts';
import { faultOf } from './model-proof.ts';

export const MANIFEST_FILE = 'models.json';

export type LoadedModel = { readonly entry: ModelEntry; readonly bytes: Uint8Array };

export type ModelRequest = {
  readonly modelsDir: string;
  /** Name in the manifest; `default` is the manifest's own choice. */
  readonly modelName: string;
  /** May a missing file be fetched from the manifest's addresses? */
  readonly allowDownload: boolean;
  readonly logger: Logger;
};

/** What the manifest says about a model. @throws {AppError} `missing_model` */
export async function findModel(modelsDir: string, modelName: string): Promise<ModelEntry> {
  const path = join(modelsDir, MANIFEST_FILE);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('missing_model', `The list of models is missing: ${path}. Restore the models folder.`, {
      cause,
    });
  });
  const parsed = modelManifestSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new AppError('missing_model', `The list of models cannot be read: ${path}. Restore it.`, {
      cause: parsed.error,
    });
  }
  const wanted = modelName === 'default' ? parsed.data.default : modelName;
  const entry = parsed.data.models.find(({ name }) => name === wanted);
  if (entry) return entry;
  const names = parsed.data.models.map(({ name }) => name).join(', ');
  throw new AppError('missing_model', `There is no model called "${wanted}". Known models: ${names}.`);
}

/** One sha256 for a detector and its second look: what was seen with other weights is not what these see. */
export function shaOfModels(detector: ModelEntry, secondLook: ModelEntry | null): string {
  if (!secondLook) return detector.sha256;
  return createHash('sha256').update(detector.sha256).update(secondLook.sha256).digest('hex');
}

/** That of the models that a name stands for. @throws {AppError} `missing_model` */
export async function findModelsSha(modelsDir: string, modelName: string): Promise<string> {
  const detector = await findModel(modelsDir, modelName);
  return shaOfModels(detector, detector.secondLook ? await findModel(modelsDir, detector.secondLook) : null);
}

/** The model's bytes, proven to be what the manifest says. @throws {AppError} `missing_model` */
export async function loadModel({ modelsDir, modelName, allowDownload, logger }: ModelRequest): Promise<LoadedModel> {
  const entry = await findModel(modelsDir, modelName);
  const path = join(modelsDir, entry.file);
  let bytes = await readIfThere(path);
  if (!bytes && allowDownload && entry.urls.length > 0) {
    await downloadModel(entry, path, logger);
    bytes = await readIfThere(path);
  }
  if (!bytes) throw new AppError('missing_model', missingText(entry, path, allowDownload));
  const fault = faultOf(entry, bytes);
  if (fault) throw new AppError('missing_model', `The model file ${path} is damaged: ${fault}. Restore it.`);
  return { entry, bytes };
}

function missingText(entry: ModelEntry, path: string, allowDownload: boolean): string {
  const remedy =
    entry.urls.length > 0 && !allowDownload
      ? `Allow downloads, or fetch ${entry.urls.join(' or ')} yourself.`
      : 'Restore the models folder.';
  return `The model "${entry.name}" is missing: ${path}. ${remedy}`;
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new AppError('missing_model', `The model file ${path} cannot be read.`, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
