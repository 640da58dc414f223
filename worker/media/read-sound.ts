import { Writable } from 'node:stream';
import type { MediaTool } from '../../lib/ports/media-tool.ts';
import type { MediaTools } from './media-tools.ts';
import { inputGuards } from './probe-args.ts';
import { type FfmpegCommand, runFfmpeg } from './run-ffmpeg.ts';
import { fileUrl, openSourceFile, type SourceFile } from './source-file.ts';

type ReadSound = Parameters<MediaTool['readSound']>;

/** The first sound track in blocks; nothing is held but the block that is being filled. */
export async function readSound(tools: MediaTools, request: ReadSound[0], onBlock: ReadSound[1], signal?: AbortSignal) {
  const source = await openSourceFile(request.source);
  const blocks = new SampleBlocks(request.blockSamples, onBlock);
  await runFfmpeg(tools, readSoundCommand(source, request.rateHz), { signal, stdout: blocks.writable });
}

export function readSoundCommand(source: SourceFile, rateHz: number): FfmpegCommand {
  return {
    inputs: [{ options: ['-vn', ...inputGuards(source.demuxer)], source: fileUrl(source.path) }],
    options: [
      ...['-map', '0:a:0', '-af', `aresample=${rateHz}:async=1:first_pts=0`],
      ...['-ac', '1', '-ar', String(rateHz), '-c:a', 'pcm_f32le', '-f', 'f32le'],
    ],
    output: null,
  };
}

/** Cuts a stream of little-endian 32-bit samples into blocks, wherever the pipe cut it. */
class SampleBlocks {
  readonly writable: Writable;
  readonly #bytes: Buffer;
  readonly #onBlock: (samples: Float32Array) => void;
  #filled = 0;

  constructor(blockSamples: number, onBlock: (samples: Float32Array) => void) {
    this.#bytes = Buffer.alloc(blockSamples * Float32Array.BYTES_PER_ELEMENT);
    this.#onBlock = onBlock;
    this.writable = new Writable({
      // fluent-ffmpeg takes a 'close' of its output for an accident and kills FFmpeg: end without closing.
      autoDestroy: false,
      emitClose: false,
      write: (chunk: Buffer, _encoding, done) => {
        this.#take(chunk);
        done();
      },
      final: (done) => {
        this.#handOver();
        done();
      },
    });
  }

  #take(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      const copied = chunk.copy(this.#bytes, this.#filled, at);
      at += copied;
      this.#filled += copied;
      if (this.#filled === this.#bytes.length) this.#handOver();
    }
  }

  #handOver(): void {
    const count = Math.floor(this.#filled / Float32Array.BYTES_PER_ELEMENT);
    if (count > 0) this.#onBlock(new Float32Array(this.#bytes.buffer, this.#bytes.byteOffset, count));
    this.#filled = 0;
  }
}
