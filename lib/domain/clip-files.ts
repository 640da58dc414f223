import { CLIP_PADDING } from './clip-padding.ts';
import { clipTitle } from './clip-title.ts';
import type { ClipBoundary, MatchEvent } from './event.ts';
import { EVENT_LABELS, isGoalkeeperEventType, REEL_LABELS, type ReelType } from './football.ts';
import { type Clocked, matchClockText } from './match-clock.ts';
import { paddedWindow } from './padded-windows.ts';
import type { ReelClipSettings } from './reel-plan.ts';
import { safeFileName } from './safe-file-name.ts';
import { type NamedTeams, teamOfSide } from './squad.ts';

/** A clip as a file of its own, before it is cut. Times are presentation seconds of the match video. */
export type ClipFile = {
  /** Where it stands among the others, with `/` between folder and name: "Goalkeeper reel/03 12.40 Diving save (Rovers).mp4". */
  readonly path: string;
  /** The reel that it is a clip of; null: it stands for one event. */
  readonly reel: ReelType | null;
  /** From 1, in the order of its reel. */
  readonly place: number;
  readonly startSec: number;
  readonly endSec: number;
  /** As chapters of a reel are named: "12:40 Diving save, Long distribution". */
  readonly title: string;
  readonly clock: string;
  /** What happens in it, in words. */
  readonly events: string;
  readonly team: string;
  readonly eventIds: readonly string[];
};

/** What names are told by. */
export type ClipNames = Clocked & NamedTeams & { readonly byId: ReadonlyMap<string, MatchEvent> };

/** Every clip of the reels that are named, as they were cut, in the order in which each reel shows them; of several reels, a folder each. */
export function filesOfReels(
  clips: readonly ClipBoundary[],
  reels: readonly ReelType[],
  names: ClipNames,
): readonly ClipFile[] {
  return reels.flatMap((reel) => {
    const folder = reels.length > 1 ? `${safeFileName(REEL_LABELS[reel])}/` : '';
    const ofReel = clips.filter((clip) => clip.reel_type === reel);
    return ofReel.map((clip, index) => clipFile(clip, { reel, folder, place: index + 1, of: ofReel.length }, names));
  });
}

/** One clip an event, padded as its type is and never joined with its neighbour, in the order of time. What lies outside the video has none. */
export function filesOfEvents(
  events: readonly MatchEvent[],
  videoDurationSec: number,
  { padding, cutsSec }: ReelClipSettings,
  names: ClipNames,
): readonly ClipFile[] {
  const windows = [...events]
    .sort((a, b) => a.timestamp_start - b.timestamp_start || a.event_id.localeCompare(b.event_id))
    .flatMap((event) => {
      const reel = isGoalkeeperEventType(event.event_type) ? 'goalkeeper' : 'highlights';
      const around = padding[event.event_type] ?? CLIP_PADDING[event.event_type];
      return paddedWindow(event, videoDurationSec, reel, around, cutsSec) ?? [];
    });
  return windows.map((window, index) =>
    clipFile(window, { reel: null, folder: '', place: index + 1, of: windows.length }, names),
  );
}

function clipFile(
  clip: ClipBoundary,
  at: { readonly reel: ReelType | null; readonly folder: string; readonly place: number; readonly of: number },
  names: ClipNames,
): ClipFile {
  const events = clip.events.flatMap((id) => names.byId.get(id) ?? []).sort(byStart);
  const clock = matchClockText(names, events[0]?.timestamp_start ?? clip.start_sec);
  const words = unique(events.map((event) => EVENT_LABELS[event.event_type])).join(', ') || 'Clip';
  const team = unique(events.flatMap((event) => teamOf(event, names))).join(', ');
  const number = String(at.place).padStart(Math.max(2, String(at.of).length), '0');
  const name = safeFileName([number, clock, words, ...(team === '' ? [] : [`(${team})`])].join(' '));
  return {
    path: `${at.folder}${name}.mp4`,
    reel: at.reel,
    place: at.place,
    startSec: clip.start_sec,
    endSec: clip.end_sec,
    title: clipTitle(clip, names.byId, names),
    clock,
    events: words,
    team,
    eventIds: clip.events,
  };
}

/** The team's name; none where nobody has given it one, since "on the left" helps nobody in a folder. */
function teamOf({ metadata: { team } }: MatchEvent, names: ClipNames): string[] {
  const { name } = team === 'home' || team === 'away' ? names.teams[teamOfSide(names, team)] : { name: '' };
  return name === '' ? [] : [name];
}

const byStart = (a: MatchEvent, b: MatchEvent) => a.timestamp_start - b.timestamp_start;
const unique = (texts: readonly string[]) => [...new Set(texts)];
