import { beforeEach, describe, expect, test } from 'vitest';
import { queueOf } from './reel-queue.ts';
import { VirtualPlayer } from './virtual-player.ts';

/** As much of a video element as the player uses; time goes on when the test says so. */
class FakeVideo extends EventTarget {
  currentTime = 0;
  paused = true;
  ended = false;
  seeking = false;
  muted = false;
  error = null;
  readyState = 4;
  forbidsPlaying = false;

  async play(): Promise<void> {
    if (this.forbidsPlaying) throw new DOMException('not without a press', 'NotAllowedError');
    this.paused = false;
    this.dispatchEvent(new Event('play'));
  }
  pause(): void {
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
  goOnTo(sec: number): void {
    this.currentTime = sec;
    this.dispatchEvent(new Event('timeupdate'));
  }
}

/* Shown in this order: 60 to 70, 10 to 15, 30 to 40. */
const CLIPS = [
  { start_sec: 60, end_sec: 70 },
  { start_sec: 10, end_sec: 15 },
  { start_sec: 30, end_sec: 40 },
];
let videos: [FakeVideo, FakeVideo];
let player: VirtualPlayer;
const front = () => videos[player.state().front];
const behind = () => videos[player.state().front === 0 ? 1 : 0];

beforeEach(() => {
  videos = [new FakeVideo(), new FakeVideo()];
  player = new VirtualPlayer();
  player.attachers[0](videos[0] as unknown as HTMLVideoElement);
  player.attachers[1](videos[1] as unknown as HTMLVideoElement);
  player.setQueue(queueOf(CLIPS));
});

describe('playing', () => {
  test('one clip follows the other from the element that waited there, to the end of the last', () => {
    expect([front().currentTime, behind().currentTime]).toEqual([60, 10]);
    player.play();
    front().goOnTo(69.99);
    expect(player.state()).toMatchObject({ index: 1, front: 1, isPlaying: true });
    expect([videos[1].paused, videos[0].paused]).toEqual([false, true]);
    expect([front().currentTime, behind().currentTime]).toEqual([10, 30]);
    front().goOnTo(15);
    expect(player.state()).toMatchObject({ index: 2, front: 0 });
    front().goOnTo(40.2);
    expect(player.state()).toMatchObject({ index: 2, isPlaying: false });
    expect(player.atReelSec()).toBe(25);
    player.play();
    expect(player.state()).toMatchObject({ index: 0, isPlaying: true });
    expect(front().currentTime).toBe(60);
  });

  test('where only the pressed element may play, that one jumps', async () => {
    videos[1].forbidsPlaying = true;
    player.play();
    videos[0].goOnTo(70);
    await new Promise((resolve) => setTimeout(resolve));
    expect(player.state()).toMatchObject({ index: 1, front: 0, isPlaying: true });
    expect(videos[0].currentTime).toBe(10);
    videos[0].goOnTo(15);
    expect(player.state()).toMatchObject({ index: 2, front: 0, isPlaying: true });
  });

  test('goes to any moment of the reel, to the next clip and back', () => {
    player.seekReel(12);
    expect([player.state().index, front().currentTime]).toEqual([1, 12]);
    player.previous();
    expect([player.state().index, front().currentTime]).toEqual([1, 10]);
    player.previous();
    expect([player.state().index, front().currentTime]).toEqual([0, 60]);
    player.next();
    player.next();
    player.next();
    expect([player.state().index, front().currentTime, player.state().isPlaying]).toEqual([2, 30, false]);
  });
});

describe('another reel', () => {
  test('the clip that is shown plays on wherever it stands now, and what follows it is made ready', () => {
    player.play();
    front().goOnTo(64);
    player.setQueue(queueOf([CLIPS[2], CLIPS[0], CLIPS[1]].flatMap((clip) => clip ?? [])));
    expect(player.state()).toMatchObject({ index: 1, isPlaying: true });
    expect([front().currentTime, behind().currentTime]).toEqual([64, 10]);
    player.setQueue(queueOf([{ start_sec: 55, end_sec: 75 }]));
    expect([player.state().index, front().currentTime, player.atReelSec()]).toEqual([0, 64, 9]);
  });

  test('a reel that has come to its end stays there when nothing changed', () => {
    player.seekReel(25);
    front().goOnTo(41);
    player.setQueue(queueOf(CLIPS));
    expect([player.state().index, front().currentTime]).toEqual([2, 41]);
  });

  test('goes on with what stands in the place of a clip that was left out', () => {
    player.play();
    player.setQueue(queueOf(CLIPS.slice(1)));
    expect(player.state()).toMatchObject({ index: 0, isPlaying: true });
    expect(front().currentTime).toBe(10);
  });

  test('stops when nothing is left, and begins again when something is', () => {
    player.play();
    player.setQueue([]);
    expect(player.state().isPlaying).toBe(false);
    player.play();
    expect(player.state().isPlaying).toBe(false);
    player.setQueue(queueOf(CLIPS));
    expect([player.state().index, front().currentTime]).toEqual([0, 60]);
  });
});
