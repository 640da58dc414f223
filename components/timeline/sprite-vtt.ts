/** A part of the thumbnail sheet and the seconds it stands for. */
export type SpriteCue = {
  readonly startSec: number;
  readonly endSec: number;
  readonly url: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

const TIMING = /^((?:\d+:)?\d{1,2}:\d{2}\.\d{3})\s+-->\s+((?:\d+:)?\d{1,2}:\d{2}\.\d{3})/;
const TARGET = /^(\S+)#xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)$/;

function secondsOf(stamp: string): number {
  return stamp.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

/** Cues of a thumbnail WebVTT file, in its order; what is no thumbnail is left out. Addresses are relative to the file's own. */
export function parseSpriteVtt(text: string, vttUrl: string): readonly SpriteCue[] {
  const cues: SpriteCue[] = [];
  let timing: RegExpExecArray | null = null;
  for (const line of text.split(/\r?\n/)) {
    const nextTiming = TIMING.exec(line.trim());
    const target = TARGET.exec(line.trim());
    if (nextTiming) timing = nextTiming;
    else if (timing && target) {
      const [xPx = 0, yPx = 0, widthPx = 0, heightPx = 0] = target.slice(2).map(Number);
      const url = siblingUrl(vttUrl, target[1] ?? '');
      cues.push({
        startSec: secondsOf(timing[1] ?? ''),
        endSec: secondsOf(timing[2] ?? ''),
        url,
        xPx,
        yPx,
        widthPx,
        heightPx,
      });
      timing = null;
    }
  }
  return cues;
}

/** The thumbnail for a moment: the last that begins at or before it. */
export function cueAt(cues: readonly SpriteCue[], sec: number): SpriteCue | null {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.startSec ?? 0) <= sec) low = middle + 1;
    else high = middle;
  }
  return cues[low - 1] ?? cues[0] ?? null;
}

/** The sheet lies beside its VTT; a file that points anywhere else is not followed. */
function siblingUrl(vttUrl: string, name: string): string {
  const folder = vttUrl.slice(0, vttUrl.lastIndexOf('/') + 1);
  return folder + encodeURIComponent(decodeURIComponent(name.slice(name.lastIndexOf('/') + 1)));
}
