/*
 * The colours of the page for what is painted on a canvas, where style sheets do not reach. Read once for each change of colours; on
 * a screen whose user forces colours of their own, these.
 */

const TOKENS = [
  'surface',
  'sunken',
  'line',
  'line-strong',
  'ink',
  'ink-soft',
  'accent',
  'danger',
  'warn',
  'mark',
] as const;
export type Tone = (typeof TOKENS)[number];

const FORCED: Readonly<Record<Tone, string>> = {
  surface: 'Canvas',
  sunken: 'Canvas',
  line: 'GrayText',
  'line-strong': 'GrayText',
  ink: 'CanvasText',
  'ink-soft': 'CanvasText',
  accent: 'LinkText',
  danger: 'CanvasText',
  warn: 'CanvasText',
  mark: 'CanvasText',
};

export type Palette = {
  readonly colour: Readonly<Record<Tone, string>>;
  /** So much of a tone in the surface. @param pct 0..100 */
  readonly mixed: (tone: Tone, pct: number) => string;
  readonly fontFamily: string;
};

const forcesColours = () => window.matchMedia('(forced-colors: active)').matches;

let current: Palette | null = null;

export function palette(): Palette {
  current ??= readPalette();
  return current;
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const told = (tone: Tone) => (forcesColours() ? FORCED[tone] : style.getPropertyValue(`--${tone}`).trim());
  const colour = Object.fromEntries(TOKENS.map((tone) => [tone, told(tone)])) as Record<Tone, string>;
  const rgb = rgbReader();
  const known = new Map<string, string>();
  const mixed = (tone: Tone, pct: number) => {
    const key = `${tone} ${pct}`;
    const [over, under] = [rgb(colour[tone]), rgb(colour.surface)];
    const made = known.get(key) ?? `rgb(${under.map((part, at) => part + ((over[at] ?? 0) - part) * (pct / 100))})`;
    known.set(key, made);
    return made;
  };
  return { colour, mixed, fontFamily: getComputedStyle(document.body).fontFamily };
}

/** Whatever the notation of a colour: what it looks like. */
function rgbReader(): (colour: string) => readonly number[] {
  const pixel = document.createElement('canvas');
  pixel.width = 1;
  pixel.height = 1;
  const brush = pixel.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, readonly number[]>();
  return (colour) => {
    const before = known.get(colour);
    if (before || !brush) return before ?? [0, 0, 0];
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const read = [...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    known.set(colour, read);
    return read;
  };
}

/** Runs whenever the colours of the page have become others: by the device, or by the user's choice. */
export function onPalette(repaint: () => void): () => void {
  const onChange = () => {
    current = null;
    repaint();
  };
  const gone = new AbortController();
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    window.matchMedia(query).addEventListener('change', onChange, { signal: gone.signal });
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    gone.abort();
    chosen.disconnect();
  };
}
