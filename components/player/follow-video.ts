export type VideoFollower = {
  /** Playing, waiting, volume, speed or failure changed. */
  readonly onChange: () => void;
  /** Another moment is shown. */
  readonly onTick: () => void;
  /** A picture was put on screen; its presentation time in seconds. */
  readonly onFrame: (mediaSec: number) => void;
};

const CHANGES = [
  'play',
  'playing',
  'pause',
  'ended',
  'waiting',
  'canplay',
  'seeked',
  'volumechange',
  'ratechange',
  'error',
  'loadedmetadata',
];
const TICKS = ['timeupdate', 'seeking', 'seeked', 'loadedmetadata'];

/** Follow an element by its own events and, where the browser tells them, by the pictures it shows. Gives the way to stop. */
export function followVideo(video: HTMLVideoElement, follower: VideoFollower): () => void {
  const gone = new AbortController();
  for (const name of CHANGES) video.addEventListener(name, follower.onChange, { signal: gone.signal });
  for (const name of TICKS) video.addEventListener(name, follower.onTick, { signal: gone.signal });
  let frameRequest = 0;
  const askForFrame = () => {
    frameRequest = video.requestVideoFrameCallback((_now, { mediaTime }) => {
      follower.onFrame(mediaTime);
      follower.onTick();
      askForFrame();
    });
  };
  const tellsFrames = 'requestVideoFrameCallback' in video;
  if (tellsFrames) askForFrame();
  return () => {
    gone.abort();
    if (tellsFrames) video.cancelVideoFrameCallback(frameRequest);
  };
}
