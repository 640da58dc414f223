/** `vertical`: 9:16 for telephones, a window that follows the play. */
export const REEL_SHAPES = ['source', 'vertical'] as const;
export type ReelShape = (typeof REEL_SHAPES)[number];
