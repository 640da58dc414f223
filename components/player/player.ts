import { steppedTargetSec } from './frame-step.ts';
import { fasterRate, slowerRate } from './rates.ts';

export type LoopRange = { readonly startSec: number; readonly endSec: number };

/** What of the player is worth a new picture of its controls; the time is told apart, it changes too often. */
export type PlayerState = {
  readonly isPlaying: boolean;
  readonly isWaiting: boolean;
  readonly hasFailed: boolean;
  readonly rate: number;
  readonly volume: number;
  readonly isMuted: boolean;
  readonly loop: LoopRange | null;
};

export type Player = {
  /** Ref for the video element; gives its detach. */
  readonly attach: (video: HTMLVideoElement | null) => (() => void) | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => PlayerState;
  readonly subscribeTime: (listener: () => void) => () => void;
  /** Presentation seconds of the picture shown. */
  readonly atSec: () => number;
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  readonly seek: (sec: number) => void;
  readonly seekBy: (sec: number) => void;
  readonly stepFrames: (count: number) => void;
  readonly playLoop: (range: LoopRange) => void;
  readonly setLoop: (range: LoopRange | null) => void;
  readonly setRate: (rate: number) => void;
  readonly faster: () => void;
  readonly slower: () => void;
  readonly setVolume: (volume: number) => void;
  readonly toggleMute: () => void;
};

const STARTING: PlayerState = {
  isPlaying: false,
  isWaiting: false,
  hasFailed: false,
  rate: 1,
  volume: 1,
  isMuted: false,
  loop: null,
};

/** Listeners that can be told. */
function createSignal() {
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}

/**
 * One video element behind a small remote control. Outside React, because pictures change faster than components should.
 * @param frameSec seconds a frame is shown, for stepping
 */
export function createPlayer(frameSec: number): Player {
  let video: HTMLVideoElement | null = null;
  let state = STARTING;
  let shownFrameSec: number | null = null;
  const changes = createSignal();
  const ticks = createSignal();

  const patch = (change: Partial<PlayerState>) => {
    state = { ...state, ...change };
    changes.tell();
  };
  const atSec = () => video?.currentTime ?? 0;
  const moveTo = (sec: number) => {
    if (!video) return;
    const endSec = Number.isFinite(video.duration) ? video.duration : sec;
    video.currentTime = Math.min(Math.max(0, sec), endSec);
    ticks.tell();
  };
  const play = () => void video?.play().catch(() => patch({ isPlaying: false }));
  const pause = () => video?.pause();
  const setRate = (rate: number) => {
    if (video) video.playbackRate = rate;
  };
  const leaveLoopUnlessInside = (sec: number) => {
    if (state.loop && (sec < state.loop.startSec || sec > state.loop.endSec)) patch({ loop: null });
  };
  const seek = (sec: number) => {
    leaveLoopUnlessInside(sec);
    shownFrameSec = null;
    moveTo(sec);
  };
  const onTick = () => {
    if (video && state.loop && !video.paused && !video.seeking && video.currentTime >= state.loop.endSec) {
      moveTo(state.loop.startSec);
    }
    ticks.tell();
  };

  const attach = (element: HTMLVideoElement | null) => {
    video = element;
    if (!element) return undefined;
    return connect(element, {
      patch,
      onTick,
      onFrame: (mediaSec) => {
        shownFrameSec = mediaSec;
      },
    });
  };

  return {
    attach,
    subscribe: changes.subscribe,
    state: () => state,
    subscribeTime: ticks.subscribe,
    atSec,
    play,
    pause,
    toggle: () => (video?.paused === false ? pause() : play()),
    seek,
    seekBy: (sec) => seek(atSec() + sec),
    stepFrames: (count) => {
      pause();
      const step = steppedTargetSec(shownFrameSec ?? atSec(), count, frameSec);
      shownFrameSec = step.frameSec;
      leaveLoopUnlessInside(step.seekSec);
      moveTo(step.seekSec);
    },
    playLoop: (range) => {
      shownFrameSec = null;
      moveTo(range.startSec);
      patch({ loop: range });
      play();
    },
    setLoop: (loop) => patch({ loop }),
    setRate,
    faster: () => {
      setRate(fasterRate(state.rate));
      play();
    },
    slower: () => setRate(slowerRate(state.rate)),
    setVolume: (volume) => {
      if (!video) return;
      video.volume = Math.min(1, Math.max(0, volume));
      video.muted = volume <= 0;
    },
    toggleMute: () => {
      if (video) video.muted = !video.muted;
    },
  };
}

/** Follow the element: its own events for state, its presented frames for time. */
function connect(
  video: HTMLVideoElement,
  tell: { patch: (change: Partial<PlayerState>) => void; onTick: () => void; onFrame: (mediaSec: number) => void },
): () => void {
  const gone = new AbortController();
  const on = (names: readonly string[], listener: () => void) => {
    for (const name of names) video.addEventListener(name, listener, { signal: gone.signal });
  };
  on(['play', 'playing', 'pause', 'ended', 'waiting', 'canplay', 'seeked'], () =>
    tell.patch({ isPlaying: !video.paused, isWaiting: !video.paused && video.readyState < 3 }),
  );
  on(['volumechange'], () => tell.patch({ volume: video.volume, isMuted: video.muted }));
  on(['ratechange'], () => tell.patch({ rate: video.playbackRate }));
  on(['error'], () => tell.patch({ hasFailed: true, isPlaying: false }));
  on(['loadedmetadata'], () => tell.patch({ hasFailed: false }));
  on(['timeupdate', 'seeking', 'seeked', 'loadedmetadata'], tell.onTick);
  let frameRequest = 0;
  const follow = () => {
    frameRequest = video.requestVideoFrameCallback((_now, { mediaTime }) => {
      tell.onFrame(mediaTime);
      tell.onTick();
      follow();
    });
  };
  if ('requestVideoFrameCallback' in video) follow();
  return () => {
    gone.abort();
    if ('cancelVideoFrameCallback' in video) video.cancelVideoFrameCallback(frameRequest);
  };
}
