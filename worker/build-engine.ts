import { performance } from 'node:perf_hooks';
import { createFolderArtifactStore } from '../lib/adapters/storage/folder-artifact-store.ts';
import type { Logger } from '../lib/ports/logger.ts';
import { createFrameLooker } from './inference/frame-looker.ts';
import { findModelsSha } from './inference/model-store.ts';
import { createMediaTool } from './media/media-tool.ts';
import type { EngineDeps } from './pipeline/stage.ts';

/** The engine's tools as both the worker and the CLI use them: FFmpeg, the model, a folder for artifacts. */
export function buildEngine(options: { artifactsDir: string; modelsDir: string; logger: Logger }): EngineDeps {
  const { artifactsDir, modelsDir, logger } = options;
  return {
    media: createMediaTool({ logger }),
    store: createFolderArtifactStore(artifactsDir),
    logger,
    modelSha256: (modelName) => findModelsSha(modelsDir, modelName),
    openLooker: ({ modelName, threads }) => createFrameLooker({ modelsDir, modelName, threads, logger }),
    clockSec: () => performance.now() / 1000,
  };
}
