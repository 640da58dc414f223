import { describe, expect, it } from 'vitest';
import { NO_SETUP, saveSetupBody } from '../../lib/contracts/match-setup.ts';
import { followMinutes, type PeriodDraft, periodDrafts, readPeriods, withPeriods } from './period-draft.ts';
import { draftOf, isSameDraft, readDraft } from './setup-draft.ts';

const row = (id: number, change: Partial<PeriodDraft>): PeriodDraft => ({
  id,
  label: `Period ${id + 1}`,
  start: '',
  end: '',
  startMinute: String(id * 45),
  endMinute: String(id * 45 + 45),
  ...change,
});
const told = (rows: readonly PeriodDraft[], durationSec: number | null = 6000) => {
  const { periods, problems } = readPeriods(rows, durationSec);
  return {
    spans: periods.map(({ start_sec, end_sec }) => [start_sec, end_sec]),
    problems: Object.fromEntries(problems),
  };
};

describe('periods as they are typed', () => {
  it('wait for their times: what is not marked is not saved', () => {
    expect(periodDrafts([]).map(({ label }) => label)).toEqual(['First half', 'Second half']);
    expect(told(periodDrafts([]))).toEqual({ spans: [], problems: {} });
  });

  it('last until the next one, or the video ends, unless said', () => {
    expect(told([row(0, { start: '1:00' }), row(1, { start: '50:00' })]).spans).toEqual([
      [60, 3000],
      [3000, 6000],
    ]);
    expect(told([row(0, { start: '1:00', end: '46:30.5' })]).spans).toEqual([[60, 2790.5]]);
  });

  it('say beside the field what is wrong', () => {
    expect(told([row(0, { end: '46:00' }), row(1, { start: 'half past' })]).problems).toEqual({
      '0 start': 'Say where it begins.',
      '1 start': 'Write a time like 12:03 or 1:02:09.',
    });
    expect(told([row(0, { start: '1:00' })], null).problems).toEqual({ '0 end': 'Say where it ends.' });
    expect(told([row(0, { start: '1:00', endMinute: 'x' })]).problems).toEqual({
      '0 endMinute': 'Write a minute like 45 or 3:30.',
    });
    // The row that is not marked is passed over: the problem stands with the third one.
    const late = [row(0, { start: '1:00', end: '46:00' }), row(1, {}), row(2, { start: '20:00', end: '70:00' })];
    expect(Object.keys(told(late).problems)).toEqual(['2 start']);
  });

  it('go on where the last one stops when they are added', () => {
    const rows = withPeriods(periodDrafts([]), [
      { label: 'Extra time, first half', minutes: 15 },
      { label: 'Penalties', minutes: 0 },
    ]);
    expect(rows.slice(2).map(({ id, startMinute, endMinute }) => [id, startMinute, endMinute])).toEqual([
      [2, '90', '105'],
      [3, '105', '105'],
    ]);
    expect(withPeriods([], [{ label: 'Only', minutes: 20 }])[0]).toMatchObject({
      id: 0,
      startMinute: '0',
      endMinute: '20',
    });
  });

  it('follow when a half gets another length', () => {
    const before = withPeriods(periodDrafts([]), [{ label: 'Extra', minutes: 15 }]);
    const minutes = (rows: readonly PeriodDraft[]) =>
      rows.map(({ startMinute, endMinute }) => `${startMinute}-${endMinute}`);
    const shorter = before.map((period) => (period.id === 0 ? { ...period, endMinute: '35' } : period));
    expect(minutes(followMinutes(before, shorter))).toEqual(['0-35', '35-70', '70-85']);
    const unread = before.map((period) => (period.id === 0 ? { ...period, endMinute: '' } : period));
    expect(minutes(followMinutes(before, unread))).toEqual(['0-', '45-90', '90-105']);
    const own = shorter.map((period) => (period.id === 1 ? { ...period, startMinute: '40' } : period));
    expect(minutes(followMinutes(before, own))).toEqual(['0-35', '40-90', '90-105']);
  });
});

describe('a set-up as it is typed', () => {
  const draft = draftOf(NO_SETUP);

  it('is, untouched, what was read', () => {
    expect(isSameDraft(draft, draftOf(NO_SETUP))).toBe(true);
    const { body } = readDraft(draft, 0, 90);
    expect(body).toEqual(saveSetupBody.parse({ revision: 0 }));
  });

  it('is not sent while a line of a squad cannot be read', () => {
    const home = { ...draft.teams.home, name: ' Rovers ', squad: '1 Ana (GK)\n100 Bea' };
    const wrong = { ...draft, teams: { ...draft.teams, home } };
    expect(readDraft(wrong, 3, 90)).toMatchObject({ body: null, problems: { squads: ['home'] } });
    const right = { ...draft, teams: { ...draft.teams, home: { ...home, squad: '1 Ana (GK)' } } };
    expect(readDraft(right, 3, 90).body).toMatchObject({
      revision: 3,
      teams: { home: { name: 'Rovers', squad: [{ number: 1, name: 'Ana', position: 'GK' }] } },
    });
  });
});
