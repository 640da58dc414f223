import { describe, expect, it } from 'vitest';
import { type ClipNames, filesOfEvents, filesOfReels } from './clip-files.ts';
import { clipTable, missingClips } from './clip-table.ts';
import type { ClipBoundary, MatchEvent } from './event.ts';
import { madeUpEvent } from './made-up-match.fixture.ts';

const save = madeUpEvent({
  event_id: 'save',
  event_type: 'shot_stop_diving',
  timestamp_start: 752.5,
  timestamp_end: 754,
  metadata: { team: 'away' },
});
const goal = madeUpEvent({ event_id: 'goal', timestamp_start: 760, timestamp_end: 762, metadata: { team: 'home' } });
const HALVES = [
  { label: 'First half', start_sec: 100, end_sec: 2900, start_minute: 0, end_minute: 45 },
  { label: 'Second half', start_sec: 3000, end_sec: 5800, start_minute: 45, end_minute: 90 },
];

function names(events: readonly MatchEvent[], said: Partial<ClipNames> = {}): ClipNames {
  return {
    periods: [],
    left_at_start: 'home',
    teams: { home: { name: 'Grün-Weiß', short_name: 'GW' }, away: { name: 'FC "A/B"', short_name: '' } },
    byId: new Map(events.map((event) => [event.event_id, event])),
    ...said,
  };
}

const clip = (change: Partial<ClipBoundary>): ClipBoundary => ({
  source_file: '/nas/match.mp4',
  start_sec: 745,
  end_sec: 765,
  events: ['save', 'goal'],
  reel_type: 'goalkeeper',
  ...change,
});

describe('the clips of a reel as files', () => {
  it('are told by place, match clock, events and teams', () => {
    const [file] = filesOfReels([clip({})], ['goalkeeper'], names([save, goal], { periods: HALVES }));
    expect(file).toMatchObject({
      path: "01 10.52 Diving save, Goal (FC 'A-B', Grün-Weiß).mp4",
      clock: '10:52',
      title: '10:52 Diving save, Goal',
      reel: 'goalkeeper',
      startSec: 745,
      endSec: 765,
    });
  });

  it('name the team that the set-up says stood there', () => {
    const shown = names([save], { left_at_start: 'away' });
    expect(filesOfReels([clip({ events: ['save'] })], ['goalkeeper'], shown)[0]?.team).toBe('Grün-Weiß');
    const unnamed = { home: { name: '', short_name: '' }, away: { name: '', short_name: '' } };
    expect(filesOfReels([clip({ events: ['save'] })], ['goalkeeper'], names([save], { teams: unnamed }))[0]?.path).toBe(
      '01 12.32 Diving save.mp4',
    );
  });

  it('sort as the reel shows them, whatever the order, and of two reels lie in a folder each', () => {
    const clips = Array.from({ length: 120 }, (_, index) => clip({ start_sec: 900 - index, events: [] }));
    const files = filesOfReels([...clips, clip({ reel_type: 'highlights' })], ['goalkeeper', 'highlights'], names([]));
    const paths = files.map(({ path }) => path);
    expect([...paths].sort()).toEqual(paths);
    expect(paths[8]).toBe('Goalkeeper reel/009 14.52 Clip.mp4');
    expect(paths.at(-1)).toMatch(/^Highlights\/01 /);
    expect(new Set(paths).size).toBe(121);
  });
});

it('an event is a clip of its own, padded, in the order of time; one outside the video has none', () => {
  const outside = madeUpEvent({ event_id: 'late', timestamp_start: 9000, timestamp_end: 9001 });
  const settings = { padding: { goal: { preSec: 1, postSec: 2 } }, mergeGapSec: 1 };
  const files = filesOfEvents([goal, outside, save], 1000, settings, names([goal, save, outside]));
  expect(files.map(({ eventIds }) => eventIds)).toEqual([['save'], ['goal']]);
  expect(files[1]).toMatchObject({ startSec: 759, endSec: 764, place: 2, reel: null });
});

it('the table tells every clip, the missing ones with the reason, and nothing in it is a formula', () => {
  const files = filesOfReels([clip({}), clip({ events: ['save'] })], ['goalkeeper'], {
    ...names([save, goal]),
    teams: { home: { name: '=HYPERLINK("x")', short_name: '' }, away: { name: '-1+1', short_name: '' } },
  });
  const told = files.map((file, index) => ({ clip: file, problem: index === 0 ? null : 'No picture there.' }));
  const [header, first, second] = clipTable(told).split('\r\n');
  expect(header).toBe('\uFEFFfile,reel,number,clock,start_s,end_s,events,team,missing,event_ids');
  expect(first).toContain(`"'-1+1, =HYPERLINK(""x"")"`);
  expect(second).toBe(`,goalkeeper,2,12:32,745.000,765.000,Diving save,'-1+1,No picture there.,save`);
  expect(missingClips(told)).toContain(
    '1 of 2 clips are not here:\r\n\r\n02 12.32 Diving save (-1+1).mp4\r\n    No picture there.',
  );
});
