import { followVideo } from './follow-video.ts';
import { frameNumberAt, midFrameSec, steppedTargetSec } from './frame-step.ts';
import { fasterRate, slowerRate } from './rates.ts';
import { readSetting, writeSetting } from './setting.ts';
import { createSignal } from './signal.ts';

export type LoopRange = { readonly startSec: number; readonly endSec: number };

/** What of the player is worth a new picture of its controls; the time is told apart, it changes too often. */
export type PlayerState = {
  readonly isPlaying: boolean;
  readonly isWaiting: boolean;
  /** Played or moved since the page opened: a picture of the video is shown, no longer its poster. */
  readonly hasBegun: boolean;
  readonly hasFailed: boolean;
  readonly rate: number;
  readonly volume: number;
  readonly isMuted: boolean;
  /** The event or clip that is looked at, until one goes elsewhere. */
  readonly loop: LoopRange | null;
  /** Whether its end leads back to its start; remembered by the browser. */
  readonly isLooping: boolean;
  readonly isGoToOpen: boolean;
};

const AT_REST: PlayerState = {
  isPlaying: false,
  isWaiting: false,
  hasBegun: false,
  hasFailed: false,
  rate: 1,
  volume: 1,
  isMuted: false,
  loop: null,
  isLooping: true,
  isGoToOpen: false,
};

/** A video of a changing rate may show a picture for this long; what is farther from the moment sought is the old one. */
const LONGEST_PICTURE_SEC = 0.5;
const LOOP_SETTING = 'touchline.loop';

/**
 * The remote control of one video element. Outside React, because pictures change faster than components should.
 * All times are presentation seconds. Its members may be handed around: they do not depend on `this` of the caller.
 */
export class Player {
  /** Seconds a picture is shown. */
  readonly frameSec: number;
  readonly #changes = createSignal();
  readonly #ticks = createSignal();
  #video: HTMLVideoElement | null = null;
  #state = AT_REST;
  /** Presentation time of the picture on screen, where the browser told it; the start point for stepping. */
  #shownFrameSec: number | null = null;
  /** The same, but only ever as the browser told it: null until a picture of the video is on screen. */
  #pictureSec: number | null = null;

  /** @param frameSec seconds a picture is shown, for stepping */
  constructor(frameSec: number) {
    this.frameSec = frameSec;
  }

  readonly subscribe = this.#changes.subscribe;
  readonly subscribeTime = this.#ticks.subscribe;
  readonly state = (): PlayerState => this.#state;
  readonly atSec = (): number => this.#video?.currentTime ?? 0;
  /** Of the whole video, once the browser knows it. */
  readonly durationSec = (): number => {
    const told = this.#video?.duration ?? 0;
    return Number.isFinite(told) ? told : 0;
  };
  readonly element = (): HTMLVideoElement | null => this.#video;
  /** Presentation time of the picture that is on screen, where browsers tell it; null while there is none (the poster, say). */
  readonly pictureSec = (): number | null => this.#pictureSec;
  /** Of the picture that is on screen, or is about to be; counted from 0. */
  readonly frameNumber = (): number => frameNumberAt(this.#shownFrameSec ?? this.atSec(), this.frameSec);

  /** Ref for the video element. */
  readonly attach = (video: HTMLVideoElement | null): (() => void) | undefined => {
    this.#video = video;
    this.#pictureSec = null;
    if (!video) return undefined;
    this.#patch({ isLooping: readSetting(LOOP_SETTING) !== 'off' });
    return followVideo(video, {
      onChange: () => this.#readState(video),
      onTick: () => this.#tick(video),
      onFrame: (mediaSec) => {
        // On the way to another moment the old picture may be told once more: stepping must not begin there.
        if (!video.seeking || Math.abs(video.currentTime - mediaSec) < LONGEST_PICTURE_SEC)
          this.#shownFrameSec = mediaSec;
        this.#pictureSec = mediaSec;
      },
    });
  };

  readonly play = (): void => {
    // A browser that forbids playing without a press, or a pause that comes first: the element's own events say how it stands.
    this.#video?.play().catch(() => undefined);
  };
  readonly pause = (): void => this.#video?.pause();
  readonly toggle = (): void => (this.#video?.paused === false ? this.pause() : this.play());

  /** Go to a moment; leaves the loop when that is outside of it. */
  readonly seek = (sec: number): void => {
    this.#leaveLoopUnlessInside(sec);
    this.#moveTo(sec);
  };
  readonly seekBy = (sec: number): void => this.seek(this.atSec() + sec);

  /** Stop at the picture that is shown at a moment; in its middle, so that every browser shows that one. */
  readonly goTo = (sec: number): void => {
    this.pause();
    this.seek(midFrameSec(sec, this.frameSec));
  };
  readonly openGoTo = (): void => this.#patch({ isGoToOpen: true });
  readonly closeGoTo = (): void => this.#patch({ isGoToOpen: false });

  readonly stepFrames = (count: number): void => {
    this.pause();
    const step = steppedTargetSec(this.#shownFrameSec ?? this.atSec(), count, this.frameSec);
    this.#leaveLoopUnlessInside(step.seekSec);
    this.#moveTo(step.seekSec, step.frameSec);
  };

  readonly playLoop = (range: LoopRange): void => {
    this.#moveTo(range.startSec);
    this.setLoop(range);
    this.play();
  };
  readonly setLoop = (loop: LoopRange | null): void => this.#patch({ loop });
  /** @param selected what to loop from now on, where the loop before was left */
  readonly toggleLoop = (selected: LoopRange | null = null): void => {
    const isLooping = !this.#state.isLooping;
    writeSetting(LOOP_SETTING, isLooping ? 'on' : 'off');
    this.#patch({ isLooping, loop: this.#state.loop ?? (isLooping ? selected : null) });
  };

  readonly setRate = (rate: number): void => {
    if (this.#video) this.#video.playbackRate = rate;
  };
  readonly faster = (): void => {
    this.setRate(fasterRate(this.#state.rate));
    this.play();
  };
  readonly slower = (): void => this.setRate(slowerRate(this.#state.rate));

  /** @param volume 0..1; 0 mutes */
  readonly setVolume = (volume: number): void => {
    if (!this.#video) return;
    this.#video.volume = Math.min(1, Math.max(0, volume));
    this.#video.muted = volume <= 0;
  };
  readonly toggleMute = (): void => {
    if (this.#video) this.#video.muted = !this.#video.muted;
  };

  #patch(change: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...change };
    this.#changes.tell();
  }

  #readState(video: HTMLVideoElement): void {
    this.#patch({
      isPlaying: !video.paused,
      isWaiting: !video.paused && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA,
      hasBegun: this.#state.hasBegun || !video.paused || video.currentTime > 0,
      hasFailed: video.error !== null,
      rate: video.playbackRate,
      volume: video.volume,
      isMuted: video.muted,
    });
  }

  #tick(video: HTMLVideoElement): void {
    const { loop, isLooping } = this.#state;
    if (loop && isLooping && !video.paused && !video.seeking && video.currentTime >= loop.endSec)
      this.#moveTo(loop.startSec);
    this.#ticks.tell();
  }

  /** @param frameSec where the picture that will be shown begins, where that is known */
  #moveTo(sec: number, frameSec: number | null = null): void {
    const video = this.#video;
    if (!video) return;
    this.#shownFrameSec = frameSec;
    video.currentTime = Math.min(Math.max(0, sec), this.durationSec() || sec);
    this.#ticks.tell();
  }

  #leaveLoopUnlessInside(sec: number): void {
    const { loop } = this.#state;
    if (loop && (sec < loop.startSec || sec > loop.endSec)) this.setLoop(null);
  }
}
