/** GET /staff/<service>/referrals/<id>/appointments.ics: the appointments that stand, for a calendar. Reference, no name. */
import type { Context } from 'hono';
import { current } from '../../shared/rules/case-change.ts';
import { calendarFile } from '../documents/calendar.ts';
import { now } from '../platform/clock.ts';
import { appendNext } from '../store/audit-trail.ts';
import { actor, type CaseReader } from './guard.ts';

/** Minutes that an appointment takes when nobody says otherwise. */
const usualLength = 45;

export async function downloadCalendar(c: Context, reader: CaseReader): Promise<Response> {
  const { row, referralId } = reader.whole.referral;
  await appendNext({ chain: referralId, who: actor(reader), did: 'downloaded', what: 'appointments' });
  const events = current(reader.whole, 'appointment').map(({ partId, answer: { value, said } }) => ({
    uid: `${partId.replace(/\W/g, '')}@work-and-health`,
    on: String(value['on']),
    at: String(value['at']),
    minutes: usualLength,
    summary: `${said['how']}: ${row.reference}`,
    ...(said['place'] ? { place: said['place'] } : {}),
  }));
  return c.body(calendarFile(events, new Date(now()).toISOString()), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="appointments.ics"',
  });
}
