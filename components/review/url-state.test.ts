import { describe, expect, test } from 'vitest';
import { EVERYTHING } from './event-filter.ts';
import { decodeView, encodeView, type ViewState } from './url-state.ts';

const FRESH: ViewState = { filter: EVERYTHING, eventId: null, atSec: null, shown: null };

describe('a view in the address', () => {
  const views: readonly ViewState[] = [
    FRESH,
    { ...FRESH, filter: { state: 'undecided', kind: 'shot_stop_diving', minConfidence: 0.6, order: 'doubtful' } },
    { ...FRESH, filter: { ...EVERYTHING, kind: 'goalkeeper' } },
    { ...FRESH, eventId: '01a2021e-a591-757d-a4c3-d697ca47a123', atSec: 3780.04 },
    { ...FRESH, shown: { startSec: 0, spanSec: 90.5 } },
    { ...FRESH, atSec: 12, shown: { startSec: 2710.125, spanSec: 8 } },
  ];
  test('comes back as it was', () => {
    for (const view of views) expect(decodeView(encodeView(view))).toEqual(view);
  });
  test('a fresh view needs no query', () => {
    expect(encodeView(FRESH)).toBe('');
    expect(encodeView({ ...FRESH, atSec: 0 })).toBe('');
  });
  test('times are told to the millisecond', () => {
    expect(encodeView({ ...FRESH, atSec: 12.345678 })).toBe('t=12.346');
    expect(encodeView({ ...FRESH, atSec: 0.1 + 0.2 })).toBe('t=0.3');
  });
  test('what others keep in the address stays, once', () => {
    expect(encodeView({ ...FRESH, eventId: 'e1' }, '?lang=en&event=old&event=older')).toBe('lang=en&event=e1');
  });
  test.each([
    '?state=maybe&type=dance&order=random',
    '?sure=2&t=-1',
    '?sure=NaN&t=1e9',
    '?t=Infinity&event=',
    '?event=<script>&t=',
    '?state=__proto__&order=toString',
    '?from=10',
    '?span=10',
    '?from=-5&span=10',
    '?from=5&span=0',
    '?%E0%A4%A',
  ])('what makes no sense is ignored: %s', (search) => {
    expect(decodeView(search)).toEqual(FRESH);
  });
  test('one bad value does not cost the good ones', () => {
    expect(decodeView('?state=nonsense&type=punch&t=7.5')).toEqual({
      filter: { ...EVERYTHING, kind: 'punch' },
      eventId: null,
      atSec: 7.5,
      shown: null,
    });
  });
});
