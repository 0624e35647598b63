import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHours, showHours } from '../../shared/values/hours.ts';

describe('RTW-14 hours: what a person may type', () => {
  it.each([
    ['37.5', '2250'],
    ['37,5', '2250'],
    ['37:30', '2250'],
    ['37½', '2250'],
    ['37 ½', '2250'],
    ['37 1/2', '2250'],
    ['37 and a half', '2250'],
    ['37 and a half hours', '2250'],
    ['37 hours 30 minutes', '2250'],
    ['37 Hours and 30 mins', '2250'],
    ['37 hrs, 30 mins', '2250'],
    ['37h30', '2250'],
    ['37h 30m', '2250'],
    ['37.5 hours a week', '2250'],
    ['  37.5hrs. ', '2250'],
    ['16', '960'],
    ['16 hours', '960'],
    ['1 hour', '60'],
    ['.5', '30'],
    ['½', '30'],
    ['half', '30'],
    ['20 and a quarter', '1215'],
    ['20¾', '1245'],
    ['20 and three quarters', '1245'],
    ['37.3', '2238'],
    ['33.33', '2000'],
    ['80', '4800'],
  ])('"%s" is stored as %s minutes', (typed, value) => expect(readHours(typed)).toEqual({ ok: true, value }));
});

describe('RTW-14 hours: what is refused, and why', () => {
  const asNumber = 'Enter hours as a number, for example 16, 37.5 or 37 hours 30 minutes';

  it.each([
    ['', asNumber],
    ['.', asNumber],
    ['full time', asNumber],
    ['thirty seven', asNumber],
    ['30-40', asNumber],
    ['-5', asNumber],
    ['37:75', asNumber],
    ['37 2/3', asNumber],
    ['37.5.5', asNumber],
    ['1e1', asNumber],
    ['hours', asNumber],
    ['80.5', 'Hours must be 80 or fewer'],
    ['80:01', 'Hours must be 80 or fewer'],
    ['9'.repeat(400), 'Hours must be 80 or fewer'],
    ['0', 'Hours must be more than 0'],
    ['0 hours 0 minutes', 'Hours must be more than 0'],
  ])('"%s"', (typed, message) => expect(readHours(typed)).toEqual({ ok: false, message }));

  it('0 is taken for a contract that promises no hours', () => {
    expect(readHours('0', { zeroAllowed: true })).toEqual({ ok: true, value: '0' });
  });
});

describe('RTW-14 hours on screen', () => {
  it.each([
    ['2250', '37 hours 30 minutes'],
    [2250, '37 hours 30 minutes'],
    ['240', '4 hours'],
    ['60', '1 hour'],
    ['61', '1 hour 1 minute'],
    ['45', '45 minutes'],
    ['0', '0 hours'],
  ])('%s minutes are shown as "%s"', (minutes, shown) => expect(showHours(minutes)).toBe(shown));

  it.each(['', '-1', '37.5', 'many', Number.NaN])('"%s" is no number of minutes', (minutes) => {
    expect(() => showHours(minutes)).toThrow(RangeError);
  });

  it('what is shown can be typed in again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4800 }), (minutes) => {
        fc.pre(minutes >= 60);
        expect(readHours(showHours(minutes))).toEqual({ ok: true, value: String(minutes) });
      }),
    );
  });
});
