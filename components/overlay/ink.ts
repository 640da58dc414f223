import type { DrawnPerson } from './people-at.ts';

/*
 * Colours over a picture that may have any: bright ones, each on a dark edge. Amber and sky blue differ for every kind of eye,
 * and nothing is told by colour alone: shape and label say the same.
 */
export const EDGE = 'rgb(5 12 9 / 0.8)';
export const BALL = '#ffffff';
export const TRAIL = '#fff35c';

export type Kind = 'home' | 'away' | 'referee' | 'unknown';

export const COLOURS: Readonly<Record<Kind, string>> = {
  home: '#ffb224',
  away: '#58c7ff',
  referee: '#f4f4f4',
  unknown: '#d2d6d2',
};

export function kindOf({ role, team }: Pick<DrawnPerson, 'role' | 'team'>): Kind {
  if (role === 'referee') return 'referee';
  return team ?? 'unknown';
}

const LETTERS: Readonly<Record<Kind, string>> = { home: 'H', away: 'A', referee: 'Ref', unknown: '' };

/**
 * What stands above somebody: "H 12", "A GK 1", "Ref 3". Without numbers only what is special about him.
 * @returns "" where there is nothing to say
 */
export function labelOf(person: Pick<DrawnPerson, 'role' | 'team' | 'trackId'>, withNumber: boolean): string {
  const isKeeper = person.role === 'goalkeeper';
  const kind = kindOf(person);
  if (!withNumber) return isKeeper ? 'GK' : kind === 'referee' ? 'Ref' : '';
  return [LETTERS[kind], isKeeper ? 'GK' : '', String(person.trackId)].filter((part) => part !== '').join(' ');
}

/** A line that is seen on any ground: dark and wide, then bright and thin. */
export function strokeTwice(ctx: CanvasRenderingContext2D, colour: string, widthPx: number): void {
  ctx.strokeStyle = EDGE;
  ctx.lineWidth = widthPx + 2;
  ctx.stroke();
  ctx.strokeStyle = colour;
  ctx.lineWidth = widthPx;
  ctx.stroke();
}
