import type { BboxXywhNorm } from '../box.ts';
import type { DetectedFrame } from '../detected-frame.ts';

/** Where people stood at one look. */
export type Layout = { readonly ptsSec: number; readonly boxes: readonly BboxXywhNorm[] };

/** What is kept of a scene to tell its kind. Heights and parts are of the picture, 0..1. */
export type SceneFacts = {
  readonly firstFrame: number;
  readonly startSec: number;
  /** Where the next scene begins; the last look for the last scene. */
  readonly endSec: number;
  /** The scene's first picture, as `DetectedFrame.cutPicture`. */
  readonly cutPicture: string | null;
  readonly grassPart: number;
  readonly peopleCount: number;
  /** Of the tallest person at a look, and of the one in the middle; 0 without people. */
  readonly tallestNorm: number;
  readonly typicalNorm: number;
  readonly layouts: readonly Layout[];
};

/** What a whole match can be kept of: no colours, no candidates. */
type NotedLook = Pick<DetectedFrame, 'frameNumber' | 'ptsSec' | 'sceneId' | 'cutPicture' | 'grassPart'> & Layout;

/** Collects facts while detections pass by, in the order of time. */
export class SceneNotes {
  readonly #scenes: NotedLook[][] = [];

  see({ frameNumber, ptsSec, sceneId, cutPicture, grassPart, people }: DetectedFrame): void {
    const last = this.#scenes.at(-1);
    const boxes = people.map((person) => person.bboxXywhNorm);
    const look = { frameNumber, ptsSec, sceneId, cutPicture, grassPart, boxes };
    if (last?.[0]?.sceneId === sceneId) last.push(look);
    else this.#scenes.push([look]);
  }

  facts(): SceneFacts[] {
    return this.#scenes.map((looks, index) => factsOf(looks, this.#scenes[index + 1]?.[0]?.ptsSec));
  }
}

function factsOf(looks: readonly NotedLook[], nextSec: number | undefined): SceneFacts {
  const first = looks[0];
  const heights = looks.map(({ boxes }) => boxes.map(([, , , height]) => height).sort((a, b) => a - b));
  return {
    firstFrame: first?.frameNumber ?? 0,
    startSec: first?.ptsSec ?? 0,
    endSec: nextSec ?? looks.at(-1)?.ptsSec ?? 0,
    cutPicture: first?.cutPicture ?? null,
    grassPart: middle(looks.map(({ grassPart }) => grassPart)),
    peopleCount: middle(looks.map(({ boxes }) => boxes.length)),
    tallestNorm: middle(heights.map((list) => list.at(-1) ?? 0)),
    typicalNorm: middle(heights.map((list) => list[list.length >> 1] ?? 0)),
    layouts: looks,
  };
}

/** The value in the middle; 0 of none. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
