import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonTime, readTime, showTime } from '../../shared/values/time.ts';

const example = 'Enter a time, for example 9am, 2:30pm or midday';
const half = 'Enter the time with am or pm, for example 2:30pm';

describe('times: what a person may type', () => {
  it.each([
    ['9am', '09:00'],
    ['2:30pm', '14:30'],
    ['2.30 pm', '14:30'],
    ['2:30 PM', '14:30'],
    [' 2:30pm ', '14:30'],
    ['2:30p.m.', '14:30'],
    ['10 a.m.', '10:00'],
    ['02:30pm', '14:30'],
    ['14:30', '14:30'],
    ['14.30', '14:30'],
    ['9:00', '09:00'],
    ['8:45', '08:45'],
    ['11', '11:00'],
    ['17', '17:00'],
    ['23:59', '23:59'],
    ['0:15', '00:15'],
  ])('"%s" is %s', (typed, stored) => {
    expect(readTime(typed)).toEqual({ ok: true, value: stored });
  });

  it.each([
    ['midday', '12:00'],
    ['Noon', '12:00'],
    ['12pm', '12:00'],
    ['12', '12:00'],
    ['12:30pm', '12:30'],
    ['midnight', '00:00'],
    ['12am', '00:00'],
    ['12:05am', '00:05'],
    ['00:00', '00:00'],
  ])('around midday and midnight "%s" is %s', (typed, stored) => {
    expect(readTime(typed)).toEqual({ ok: true, value: stored });
  });

  it.each(['2:30', '2.30', '1', '7:59', '07:00', '3'])(
    '"%s" could be night or afternoon, so it is asked about',
    (typed) => {
      expect(readTime(typed)).toEqual({ ok: false, message: half });
    },
  );

  it.each([
    '',
    'soon',
    'half past two',
    '24:00',
    '25',
    '13pm',
    '0am',
    '0:30pm',
    '12:60',
    '9:5am',
    '9:300',
    '230pm',
    '-9am',
    '9am9',
    '9 to 10am',
    '9h',
    '٩am',
  ])('"%s" is no time', (typed) => {
    expect(readTime(typed)).toEqual({ ok: false, message: example });
  });

  it('whatever is typed, the answer is a time of day or a sentence', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readTime(typed);
        if (read.ok) expect(read.value).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        else expect([example, half]).toContain(read.message);
      }),
    );
  });
});

const anyTime = fc
  .record({ hour: fc.nat(23), minute: fc.nat(59) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('times on screen, as the NHS writes them', () => {
  it.each([
    ['09:00', '9am'],
    ['14:30', '2:30pm'],
    ['12:00', 'midday'],
    ['00:00', 'midnight'],
    ['12:30', '12:30pm'],
    ['00:30', '12:30am'],
    ['23:05', '11:05pm'],
    ['11:59', '11:59am'],
  ])('%s is "%s"', (stored, shown) => {
    expect(showTime(stored)).toBe(shown);
  });

  it('no time is shown with a zero before it, with :00 or with a space', () => {
    fc.assert(
      fc.property(anyTime, (stored) => {
        expect(showTime(stored)).toMatch(/^(midday|midnight|[1-9]\d?(:[0-5]\d)?(am|pm))$/);
        expect(showTime(stored)).not.toContain(':00');
      }),
    );
  });

  it('what is shown can be typed again and is the same time', () => {
    fc.assert(
      fc.property(anyTime, (stored) => {
        expect(readTime(showTime(stored))).toEqual({ ok: true, value: stored });
      }),
    );
  });

  it.each(['', 'after lunch', '9:00', '2026-11-23T09:00'])(
    '"%s", which is no stored time, comes back as it is',
    (text) => {
      expect(showTime(text)).toBe(text);
    },
  );
});

describe('the time of day in London', () => {
  it.each([
    ['2026-11-23T09:05:00Z', '09:05'],
    ['2026-07-01T09:05:00Z', '10:05'],
    ['2026-11-23T00:00:00Z', '00:00'],
    ['2026-06-30T23:00:00Z', '00:00'],
    // The clocks go back and forth at 1am in Greenwich.
    ['2026-10-25T00:59:00Z', '01:59'],
    ['2026-10-25T01:00:00Z', '01:00'],
    ['2026-03-29T00:59:00Z', '00:59'],
    ['2026-03-29T01:00:00Z', '02:00'],
  ])('at %s the clock on the wall says %s', (instant, shown) => {
    expect(londonTime(Date.parse(instant))).toBe(shown);
  });
});
