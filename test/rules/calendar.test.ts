import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllDayEvent, type CalendarEvent, calendarFile } from '../../functions/documents/calendar.ts';

const stamp = '2026-11-23T09:00:00.000Z';
const event: CalendarEvent = {
  uid: 'part1@work-and-health',
  on: '2026-12-07',
  at: '14:30',
  minutes: 45,
  summary: 'Video: WH-7K3M-2QXD',
};

/** Lines as they stand in the file, and as a calendar reads them: folded ones put together again (RFC 5545, 3.1). */
const raw = (...events: readonly (CalendarEvent | AllDayEvent)[]): readonly string[] =>
  calendarFile(events, stamp).split('\r\n');
const read = (...events: readonly (CalendarEvent | AllDayEvent)[]): readonly string[] =>
  calendarFile(events, stamp).replaceAll('\r\n ', '').split('\r\n');
const linesOf = (...events: readonly (CalendarEvent | AllDayEvent)[]): readonly string[] => {
  const lines = read(...events);
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.lastIndexOf('END:VEVENT') + 1);
};
const unescaped = (text: string): string => text.replace(/\\(n|.)/g, (_, one: string) => (one === 'n' ? '\n' : one));

describe('a calendar file of appointments (RFC 5545)', () => {
  it('says when, for how long and a neutral word, and nothing else', () => {
    expect(linesOf(event)).toEqual([
      'BEGIN:VEVENT',
      'UID:part1@work-and-health',
      'DTSTAMP:20261123T090000Z',
      'DTSTART;TZID=Europe/London:20261207T143000',
      'DURATION:PT45M',
      'SUMMARY:Video: WH-7K3M-2QXD',
      'END:VEVENT',
    ]);
  });

  it('gives the place when there is one', () => {
    expect(linesOf({ ...event, place: 'Room 4' })).toContain('LOCATION:Room 4');
    expect(linesOf(event).join()).not.toContain('LOCATION');
  });

  it('names nobody: no organiser, no attendee, no description', () => {
    expect(calendarFile([event], stamp)).not.toMatch(/ORGANIZER|ATTENDEE|CONTACT|DESCRIPTION|mailto/i);
  });

  it('begins and ends as a calendar, with one event for each appointment', () => {
    const lines = read(event, { ...event, uid: 'part2@work-and-health' });
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Work and health//EN']);
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(read().filter((line) => line === 'BEGIN:VEVENT')).toEqual([]);
  });

  it('what begins ends, one inside the other', () => {
    const open: string[] = [];
    for (const line of read(event, event)) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
    }
    expect(open).toEqual([]);
  });
});

describe('an event of a day without a time', () => {
  const day: AllDayEvent = { uid: 'plan1-review-1@work-and-health', on: '2026-12-31', summary: 'Review, of the plan' };

  it('ends on the day after, as the standard says, and leaves the day free', () => {
    expect(linesOf(day)).toEqual([
      'BEGIN:VEVENT',
      'UID:plan1-review-1@work-and-health',
      'DTSTAMP:20261123T090000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Review\\, of the plan',
      'END:VEVENT',
    ]);
  });

  it('may last some days, the last of them inside', () => {
    const week = linesOf({ ...day, on: '2026-12-07', until: '2026-12-13' });
    expect(week).toContain('DTSTART;VALUE=DATE:20261207');
    expect(week).toContain('DTEND;VALUE=DATE:20261214');
  });

  it('stands beside events with a time, and its lines fold like theirs', () => {
    const lines = raw(event, { ...day, summary: 'é'.repeat(200) });
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toHaveLength(4);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('the clock on the wall in London', () => {
  it('stands in the file with the rule of its last Sundays, so that 2:30pm stays 2:30pm', () => {
    const lines = read(event);
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE') + 1);
    expect(zone).toContain('TZID:Europe/London');
    expect(zone.filter((line) => line.startsWith('RRULE'))).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    ]);
    expect(zone.filter((line) => line.startsWith('TZOFFSETTO'))).toEqual(['TZOFFSETTO:+0100', 'TZOFFSETTO:+0000']);
  });

  it.each(['2026-07-01', '2026-12-07', '2026-03-29', '2026-10-25'])('%s is written as it was said', (on) => {
    expect(linesOf({ ...event, on })).toContain(`DTSTART;TZID=Europe/London:${on.replaceAll('-', '')}T143000`);
  });
});

describe('every line', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' });

  it('ends with CR and LF, and no other line break stands in the file', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', ' ', 'é'), { maxLength: 200 }), (pieces) => {
        const file = calendarFile([{ ...event, place: `x${pieces.join('')}` }], stamp);
        expect(file.endsWith('\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('has at most 75 octets, whatever is written in it', () => {
    fc.assert(
      fc.property(anyText, (place) => {
        for (const line of raw({ ...event, place })) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('is folded just behind the 75th octet, and goes on after a space', () => {
    const [exactly, longer] = [66, 67].map((length) => raw({ ...event, place: 'x'.repeat(length) }));
    expect(exactly).toContain(`LOCATION:${'x'.repeat(66)}`);
    const at = longer?.indexOf(`LOCATION:${'x'.repeat(66)}`) ?? -1;
    expect(longer?.[at + 1]).toBe(' x');
    const long = raw({ ...event, place: 'x'.repeat(66 + 74 + 1) });
    const first = long.indexOf(`LOCATION:${'x'.repeat(66)}`);
    expect(long.slice(first + 1, first + 3)).toEqual([` ${'x'.repeat(74)}`, ' x']);
  });

  it.each(['é', '€', '😀', '日'])('never cuts a character in two: "%s"', (character) => {
    for (let before = 0; before < 8; before += 1) {
      const place = 'x'.repeat(before) + character.repeat(60);
      const lines = raw({ ...event, place });
      for (const line of lines) expect(line).not.toMatch(/\uFFFD|[\uD800-\uDBFF]$|^ [\uDC00-\uDFFF]/);
      expect(Buffer.from(lines.join('\r\n'), 'utf8').toString('utf8')).not.toContain('\uFFFD');
      expect(read({ ...event, place })).toContain(`LOCATION:${place}`);
    }
  });

  it('gives back what was written, once it is unfolded and unescaped', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const place = `x${written.replace(/\r/g, '')}`;
        const line = linesOf({ ...event, place }).find((one) => one.startsWith('LOCATION:'));
        expect(unescaped(line?.slice('LOCATION:'.length) ?? '')).toBe(place);
      }),
    );
  });

  it.each([
    ['Room 4, floor 2', 'Room 4\\, floor 2'],
    ['Clinic; back door', 'Clinic\\; back door'],
    ['C:\\rooms', 'C:\\\\rooms'],
    ['Room 4\nfloor 2', 'Room 4\\nfloor 2'],
    ['Room 4\r\nfloor 2', 'Room 4\\nfloor 2'],
    ['\\n', '\\\\n'],
  ])('escapes %j', (place, written) => {
    expect(linesOf({ ...event, place })).toContain(`LOCATION:${written}`);
  });

  it('nothing that is written can become a line of its own', () => {
    expect(read({ ...event, place: 'Room 4\r\nATTENDEE:mailto:somebody@example.com' })).not.toContainEqual(
      expect.stringMatching(/^ATTENDEE/),
    );
  });
});
