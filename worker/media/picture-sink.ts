import { Writable } from 'node:stream';

/** Pictures that may wait for the reader before FFmpeg has to: enough to overlap decoding with inference. */
const WAITING_PICTURES = 3;

/** Memory kept for later pictures: as many as wait, and those in work on a few threads. */
const SPARE_PICTURES = 8;

/**
 * Cuts a byte stream into pictures of one size. While `WAITING_PICTURES` wait, no more bytes are accepted, so that the
 * pipe fills and FFmpeg pauses.
 */
export class PictureSink {
  readonly writable: Writable;
  readonly #pictureBytes: number;
  readonly #waiting: Uint8Array[] = [];
  readonly #spare: Uint8Array[] = [];
  #current: Uint8Array;
  #filledBytes = 0;
  #resumeWriting: (() => void) | null = null;
  #wakeReader: (() => void) | null = null;
  #ended = false;

  constructor(pictureBytes: number) {
    this.#pictureBytes = pictureBytes;
    this.#current = new Uint8Array(pictureBytes);
    this.writable = new Writable({
      // fluent-ffmpeg takes a 'close' of its output for an accident and kills FFmpeg: end without closing.
      autoDestroy: false,
      emitClose: false,
      write: (chunk: Uint8Array, _encoding, done) => this.#accept(chunk, done),
      final: (done) => {
        this.end();
        done();
      },
    });
  }

  /** Nothing more will come. */
  end(): void {
    this.#ended = true;
    this.#wakeReader?.();
  }

  /** The next whole picture; null at the end. Belongs to the caller. */
  async next(): Promise<Uint8Array | null> {
    for (;;) {
      const picture = this.#waiting.shift();
      if (picture) {
        this.#resumeWriting?.();
        return picture;
      }
      if (this.#ended) return null;
      await new Promise<void>((resolve) => {
        this.#wakeReader = resolve;
      });
    }
  }

  /** Memory for a later picture; what has another size is left to the garbage collector. */
  giveBack(picture: Uint8Array): void {
    if (picture.byteLength === this.#pictureBytes && this.#spare.length < SPARE_PICTURES) this.#spare.push(picture);
  }

  #accept(chunk: Uint8Array, done: () => void): void {
    let rest = chunk;
    while (rest.length > 0) {
      const part = rest.subarray(0, this.#pictureBytes - this.#filledBytes);
      this.#current.set(part, this.#filledBytes);
      this.#filledBytes += part.length;
      rest = rest.subarray(part.length);
      if (this.#filledBytes === this.#pictureBytes) this.#finishPicture();
    }
    if (this.#waiting.length < WAITING_PICTURES) {
      done();
      return;
    }
    this.#resumeWriting = () => {
      this.#resumeWriting = null;
      done();
    };
  }

  #finishPicture(): void {
    this.#waiting.push(this.#current);
    this.#current = this.#spare.pop() ?? new Uint8Array(this.#pictureBytes);
    this.#filledBytes = 0;
    this.#wakeReader?.();
  }
}
