/*
 * Coarse to fine: the whole match is looked at cheaply; the dear look, wider and more often, goes to the moments that may matter.
 * How much of each is one word that a user picks.
 */

export const EFFORTS = ['fast', 'balanced', 'thorough'] as const;
export type Effort = (typeof EFFORTS)[number];

/** How often and how closely frames are looked at. Widths are of the network's input, pixels, for a 16:9 picture. */
export type LookPlan = {
  /** Looks a second over the whole match. */
  readonly sampleFps: number;
  readonly inputWidthPx: number;
  /** Where people are small, the network's input may be as wide as this. */
  readonly widestPx: number;
  /** Looks a second where something may happen; at or above the video's own rate: every frame. */
  readonly fineFps: number;
  readonly fineWidthPx: number;
  /** Largest part (0..1) of the match that is looked at finely; 0: none. */
  readonly finePart: number;
  /** Ball candidates of each picture that are looked at again, enlarged. */
  readonly secondLooks: number;
};

export const LOOK_PLANS: Readonly<Record<Effort, LookPlan>> = {
  fast: {
    sampleFps: 2.5,
    inputWidthPx: 768,
    widestPx: 960,
    fineFps: 5,
    fineWidthPx: 960,
    finePart: 0.08,
    secondLooks: 2,
  },
  balanced: {
    sampleFps: 5,
    inputWidthPx: 832,
    widestPx: 1280,
    fineFps: 10,
    fineWidthPx: 1280,
    finePart: 0.08,
    secondLooks: 4,
  },
  thorough: {
    sampleFps: 5,
    inputWidthPx: 1280,
    widestPx: 1664,
    fineFps: 25,
    fineWidthPx: 1280,
    finePart: 0.25,
    secondLooks: 8,
  },
};

/** In plain words, for forms and help texts. */
export const EFFORT_WORDS: Readonly<Record<Effort, { readonly label: string; readonly says: string }>> = {
  fast: { label: 'Fast', says: 'A first look, less often and less closely.' },
  balanced: { label: 'Balanced', says: 'The whole match cheaply, promising moments closely.' },
  thorough: { label: 'Thorough', says: 'Every promising moment frame by frame. Takes the longest.' },
};
