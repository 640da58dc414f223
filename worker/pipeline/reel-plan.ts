import type { RunConfig } from '../../lib/contracts/run-config.ts';
import { clipTitle } from '../../lib/domain/clip-title.ts';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import { REEL_LABELS, type ReelType } from '../../lib/domain/football.ts';
import type { Clocked } from '../../lib/domain/match-clock.ts';
import type { ReelClip, TitleCard } from '../../lib/ports/media-tool.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';

/** What the match is called, and the day of the run (`2026-11-22`), where it is known. */
export type CardTitles = { readonly match: string; readonly day: string | null };

/** What a reel will show, and the names of its files: everything that shapes it is in them. */
export type PlannedReel = {
  readonly reelType: ReelType;
  readonly clips: readonly ReelClip[];
  readonly titleCard: TitleCard | null;
  readonly print: string;
  readonly reelKey: string;
  readonly factsKey: string;
};

export type ReelMaterial = {
  readonly sha256: string;
  readonly clips: readonly ClipBoundary[];
  readonly events: readonly MatchEvent[];
  readonly titles: CardTitles;
  /** Where the halves lie, for the clock in titles. */
  readonly match: Clocked;
  /** Play frames that an upright window can follow; null: there are none. */
  readonly tracksKey: string | null;
};

export function planReel(
  settings: RunConfig['assemble'],
  { sha256, clips, events, titles, match, tracksKey }: ReelMaterial,
  reelType: ReelType,
): PlannedReel {
  const byId = new Map(events.map((event) => [event.event_id, event]));
  const reelClips = clips
    .filter((clip) => clip.reel_type === reelType)
    .map((clip) => ({ startSec: clip.start_sec, endSec: clip.end_sec, title: clipTitle(clip, byId, match) }));
  const titleCard = settings.titleCard && reelClips.length > 0 ? cardOf(titles, reelType, reelClips.length) : null;
  const { lowerThird, titleCard: _card, shape, ...always } = settings;
  // What is not asked for is not named: reels made before it could be asked for are still found.
  const assemble = {
    ...always,
    ...(lowerThird ? { lowerThird } : {}),
    ...(titleCard ? { titleCard } : {}),
    ...(shape === 'source' ? {} : { shape, tracksKey }),
  };
  const print = fingerprint('assemble', { sha256, reelType, clips: reelClips, assemble });
  const keyOf = (name: string) => artifactKey(sha256, 'assemble', print, name);
  return {
    reelType,
    clips: reelClips,
    titleCard,
    print,
    reelKey: keyOf(`${reelType}.mp4`),
    factsKey: keyOf('reel.json'),
  };
}

function cardOf({ match, day }: CardTitles, reelType: ReelType, clipCount: number): TitleCard {
  const facts = [`${clipCount} ${clipCount === 1 ? 'clip' : 'clips'}`, ...(day === null ? [] : [dayInWords(day)])];
  return { title: match.trim() || REEL_LABELS[reelType], lines: [REEL_LABELS[reelType], facts.join(' · ')] };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "22 November 2026" of `2026-11-22`; anything else as it stands. */
function dayInWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}
