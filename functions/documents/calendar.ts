/**
 * A calendar file (RFC 5545) of appointments and working days: neutral words, no health, no name. A few properties and two
 * kinds of event are all that is needed; a library for the whole standard weighs more than the operation that uses it
 * (`infra/decisions/0007-calendar-file.md`).
 */
import { addDays } from '../../shared/values/date.ts';

export interface CalendarEvent {
  readonly uid: string;
  /** ISO date and "14:30" of the wall clock in London. */
  readonly on: string;
  readonly at: string;
  readonly minutes: number;
  readonly summary: string;
  readonly place?: string;
}

/** Something of a day, or of some days in a row, without a time. */
export interface AllDayEvent {
  readonly uid: string;
  /** First and last day, ISO dates, both inclusive; one day without a last. */
  readonly on: string;
  readonly until?: string;
  readonly summary: string;
}

/** @param stamp ISO instant of the moment it is made. @param from what the file says of where it comes from. */
export function calendarFile(
  events: readonly (CalendarEvent | AllDayEvent)[],
  stamp: string,
  from = 'Work and health',
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${from}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...london,
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

/** The rules of London's clock since 1996, so that a time stays what it was on the wall when the clocks change. */
const london = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const linesOf = (event: CalendarEvent | AllDayEvent, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
  ...('at' in event ? timeOf(event) : daysOf(event)),
  `SUMMARY:${escaped(event.summary)}`,
  ...('at' in event && event.place ? [`LOCATION:${escaped(event.place)}`] : []),
  'END:VEVENT',
];

const digits = (date: string): string => date.replaceAll('-', '');

const timeOf = ({ on, at, minutes }: CalendarEvent): readonly string[] => [
  `DTSTART;TZID=Europe/London:${digits(on)}T${at.replace(':', '')}00`,
  `DURATION:PT${minutes}M`,
];

/** The end of an all-day event is the day after it (RFC 5545, 3.6.1). It leaves the day free for appointments. */
const daysOf = ({ on, until = on }: AllDayEvent): readonly string[] => [
  `DTSTART;VALUE=DATE:${digits(on)}`,
  `DTEND;VALUE=DATE:${digits(addDays(until, 1))}`,
  'TRANSP:TRANSPARENT',
];

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Lines of at most 75 octets; what goes on begins with a space (RFC 5545, 3.1). No character is cut in two. */
function folded(line: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].map((text, place) => (place === 0 ? text : ` ${text}`));
}
