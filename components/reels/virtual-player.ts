import { followVideo } from '../player/follow-video.ts';
import { createSignal } from '../player/signal.ts';
import { clipShowing, placeInQueue, type QueuedClip } from './reel-queue.ts';

export type Slot = 0 | 1;

export type VirtualState = {
  /** Of the clip that is shown. */
  readonly index: number;
  readonly isPlaying: boolean;
  readonly isWaiting: boolean;
  readonly hasFailed: boolean;
  readonly isMuted: boolean;
  /** Which of the two video elements is to be seen. */
  readonly front: Slot;
};

const AT_REST: VirtualState = {
  index: 0,
  isPlaying: false,
  isWaiting: false,
  hasFailed: false,
  isMuted: false,
  front: 0,
};

/** As `HTMLMediaElement` counts it. */
const HAVE_FUTURE_DATA = 3;
/** About half a picture (seconds): a clip whose last picture is shown is over. */
const END_SEC = 0.02;

/**
 * Plays clips of one video, one after another, as if they were one film: while one element plays, the other waits at the
 * beginning of the next clip. Where the browser lets only one play (phones, before a press), that one jumps instead.
 * All times are presentation seconds of the match, or where a name says so seconds of the reel.
 */
export class VirtualPlayer {
  readonly #changes = createSignal();
  readonly #ticks = createSignal();
  readonly #videos: (HTMLVideoElement | null)[] = [null, null];
  #queue: readonly QueuedClip[] = [];
  #state = AT_REST;
  /** The clip at whose beginning the element behind waits. */
  #ready: QueuedClip | null = null;
  #mayBothPlay = true;

  readonly subscribe = this.#changes.subscribe;
  readonly subscribeTime = this.#ticks.subscribe;
  readonly state = (): VirtualState => this.#state;

  /** Refs of the two elements. */
  readonly attachers = [
    (video: HTMLVideoElement | null) => this.#attach(0, video),
    (video: HTMLVideoElement | null) => this.#attach(1, video),
  ] as const;

  readonly atReelSec = (): number => {
    const clip = this.#queue[this.#state.index];
    const atSec = this.#front()?.currentTime ?? 0;
    return clip ? clip.reelStartSec + Math.min(clip.endSec - clip.startSec, Math.max(0, atSec - clip.startSec)) : 0;
  };

  /** Another reel: goes on in the clip that shows the same moment, otherwise with what now stands at that place. */
  readonly setQueue = (queue: readonly QueuedClip[]): void => {
    const shown = this.#queue[this.#state.index];
    this.#queue = queue;
    const index = shown ? this.#placeOf(shown) : -1;
    if (queue.length === 0) {
      this.pause();
      this.#patch({ index: 0 });
    } else if (index >= 0) this.#settle(index);
    else this.#goOn(Math.min(this.#state.index, queue.length - 1), 0);
    this.#ticks.tell();
  };

  readonly play = (): void => {
    const video = this.#front();
    if (!video || this.#queue.length === 0) return;
    if (this.#isOver(video) && this.#state.index === this.#queue.length - 1) this.#open(0, 0);
    this.#start();
  };
  readonly pause = (): void => this.#front()?.pause();
  readonly toggle = (): void => (this.#front()?.paused === false ? this.pause() : this.play());

  /** Go to a clip's beginning; plays on if it played. */
  readonly show = (index: number): void => {
    if (index >= 0 && index < this.#queue.length) this.#goOn(index, 0);
  };
  readonly next = (): void => this.show(this.#state.index + 1);
  /** Back to the beginning of this clip, or of the one before where that is near. */
  readonly previous = (): void => {
    const clip = this.#queue[this.#state.index];
    const isNearBegin = this.atReelSec() - (clip?.reelStartSec ?? 0) < 1.5;
    this.show(isNearBegin ? Math.max(0, this.#state.index - 1) : this.#state.index);
  };
  readonly seekReel = (reelSec: number): void => {
    const { index, offsetSec } = placeInQueue(this.#queue, reelSec);
    this.#goOn(index, offsetSec);
  };
  readonly toggleMute = (): void => {
    const isMuted = !this.#state.isMuted;
    for (const video of this.#videos) if (video) video.muted = isMuted;
    this.#patch({ isMuted });
  };

  #attach(slot: Slot, video: HTMLVideoElement | null): (() => void) | undefined {
    this.#videos[slot] = video;
    if (!video) return undefined;
    const isFront = () => this.#state.front === slot;
    const stop = followVideo(video, {
      onChange: () => isFront() && this.#read(video),
      onTick: () => isFront() && this.#tick(video),
      onFrame: () => undefined,
    });
    return () => {
      stop();
      this.#videos[slot] = null;
    };
  }

  #front(): HTMLVideoElement | null {
    return this.#videos[this.#state.front] ?? null;
  }
  #behind(): HTMLVideoElement | null {
    return this.#videos[1 - this.#state.front] ?? null;
  }

  #tick(video: HTMLVideoElement): void {
    if (!video.paused && !video.seeking && this.#isOver(video)) this.#advance();
    this.#ticks.tell();
  }

  #isOver(video: HTMLVideoElement): boolean {
    const clip = this.#queue[this.#state.index];
    return clip !== undefined && (video.ended || video.currentTime >= clip.endSec - END_SEC);
  }

  #advance(): void {
    if (this.#state.index + 1 >= this.#queue.length) {
      this.pause();
      return;
    }
    this.#open(this.#state.index + 1, 0);
    this.#front()
      ?.play()
      .catch((error: unknown) => this.#playInOneIfForbidden(error));
  }

  /** Where the clip that was shown stands now; cut anew, the clip that shows the same moment. -1: nowhere. */
  #placeOf(shown: QueuedClip): number {
    const same = this.#queue.findIndex((clip) => clip.startSec === shown.startSec && clip.endSec === shown.endSec);
    return same >= 0 ? same : clipShowing(this.#queue, this.#front()?.currentTime ?? 0);
  }

  #goOn(index: number, offsetSec: number): void {
    const { isPlaying } = this.#state;
    this.#open(index, offsetSec);
    if (isPlaying) this.#start();
  }

  /** Show a moment of a clip: the element that waits there comes to the front, or this one jumps. */
  #open(index: number, offsetSec: number): void {
    const clip = this.#queue[index];
    const video = this.#front();
    if (!clip || !video) return;
    const waiting = this.#behind();
    if (waiting && offsetSec === 0 && this.#mayBothPlay && this.#isWaitingFor(clip)) {
      video.pause();
      this.#patch({ front: this.#state.front === 0 ? 1 : 0 });
    } else video.currentTime = clip.startSec + offsetSec;
    this.#settle(index);
    this.#ticks.tell();
  }

  #isWaitingFor(clip: QueuedClip): boolean {
    return this.#ready?.startSec === clip.startSec && this.#behind()?.error === null;
  }

  /** The clip is shown; the other element goes to the beginning of the one after. */
  #settle(index: number): void {
    this.#patch({ index });
    const next = this.#queue[index + 1];
    const behind = this.#behind();
    if (!behind || !next) {
      this.#ready = null;
      return;
    }
    if (this.#ready?.startSec !== next.startSec || Math.abs(behind.currentTime - next.startSec) > END_SEC)
      behind.currentTime = next.startSec;
    this.#ready = next;
  }

  /** After a press, so that every browser lets it play; what stops it is told by the element's own events. */
  #start(): void {
    this.#front()
      ?.play()
      .catch(() => undefined);
  }

  /** A browser that lets only the element play that was pressed: from now on that one jumps. */
  #playInOneIfForbidden(error: unknown): void {
    const isForbidden = error instanceof DOMException && error.name === 'NotAllowedError';
    if (!isForbidden || !this.#mayBothPlay) return;
    this.#mayBothPlay = false;
    this.#patch({ front: this.#state.front === 0 ? 1 : 0 });
    this.#open(this.#state.index, 0);
    this.#start();
  }

  #read(video: HTMLVideoElement): void {
    if (video.ended && this.#isOver(video) && this.#state.isPlaying) this.#advance();
    const shown = this.#front() ?? video;
    this.#patch({
      isPlaying: !shown.paused && !shown.ended,
      isWaiting: !shown.paused && !shown.ended && shown.readyState < HAVE_FUTURE_DATA,
      hasFailed: shown.error !== null,
    });
  }

  #patch(change: Partial<VirtualState>): void {
    this.#state = { ...this.#state, ...change };
    this.#changes.tell();
  }
}
